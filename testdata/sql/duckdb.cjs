// Runs SQL in DuckDB: all statements of the files named, in order, in one database in memory. Prints the rows of the last one, fields
// separated by tabs. Needs the package @duckdb/node-api; NODE_PATH says where it is.
const { DuckDBInstance } = require('@duckdb/node-api');
const { readFileSync } = require('fs');

async function main() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  let rows = [];
  for (const file of process.argv.slice(2)) {
    const statements = await connection.extractStatements(readFileSync(file, 'utf8'));
    for (let n = 0; n < statements.count; n++) {
      const result = await (await statements.prepare(n)).run();
      rows = await result.getRows();
    }
  }
  process.stdout.write(rows.map((row) => row.join('\t') + '\n').join(''));
}

main().catch((err) => {
  console.error(String(err));
  process.exit(1);
});
