package cmd

import (
	"yaohao/draw"
	"yaohao/draw/fairness"
	"yaohao/registry"
	"yaohao/registry/intake"
)

// Every text for the user stands in this file, in Chinese and in English. Texts that take arguments take the same ones, in the same
// order or by number.

// Help.
var (
	msgRootShort = message{"双随机抽取：抽取检查对象、匹配执法检查人员，任何人都能复核", "Draw whom to inspect and who inspects, so that anyone can redo it"}
	msgRootLong  = message{
		"摇号：用于“双随机、一公开”的抽取工具。先公告规则和名单，再用公开的种子抽取；\n任何人凭案卷里的几个文本文件都能重算结果。\n\n一条命令做完全部工作：\n  yaohao run 任务.yaml --seed \"种子\" --out 输出目录\n\n退出码：0 完成且相符  1 无法运行  2 用法有误  3 复核不符  4 有问题须由人处理",
		"Yaohao (摇号) draws whom to inspect and who inspects. Rules and lists are announced first, then a public seed decides;\nanyone can redo the draw from a few text files.\n\nOne command does it all:\n  yaohao run TASKFILE --seed \"TEXT\" --out DIR\n\nExit codes: 0 done and agrees  1 could not run  2 wrong usage  3 disagrees  4 issues that a person must settle",
	}
	msgUsage         = message{"用法：", "Usage:"}
	msgUsageCommands = message{"命令：", "Commands:"}
	msgUsageOptions  = message{"选项：", "Options:"}
	msgUsageGeneral  = message{"通用选项：", "General options:"}
	msgUsageMore     = message{"某个命令的说明：%s 命令 --help", "More about a command: %s COMMAND --help"}
	msgArgCommand    = message{"命令", "COMMAND"}
	msgArgTaskFile   = message{"任务文件", "TASKFILE"}
	msgArgTask       = message{"任务编号", "TASK"}
	msgArgFiles      = message{"文件…", "FILE…"}
	msgArgFolder     = message{"目录", "DIR"}
	msgArgSeed       = message{"种子", "TEXT"}

	msgInitShort               = message{"建立工作区（一个 SQLite 文件）", "Make a workspace (one SQLite file)"}
	msgImportShort             = message{"导入名录库", "Import registries"}
	msgImportTargetsShort      = message{"导入检查对象名录库（.xlsx、.xls 或 .csv）", "Import targets (.xlsx, .xls or .csv)"}
	msgImportInspectorsShort   = message{"导入执法检查人员名录库（.xlsx、.xls 或 .csv）", "Import inspectors (.xlsx, .xls or .csv)"}
	msgImportAvoidanceShort    = message{"导入回避名单（.xlsx、.xls 或 .csv）", "Import avoidance pairs (.xlsx, .xls or .csv)"}
	msgImportChecksShort       = message{"导入检查记录：过去检查过谁、谁去的（.xlsx、.xls 或 .csv）", "Import earlier checks: whom, and who went (.xlsx, .xls or .csv)"}
	msgImportLeaveShort        = message{"导入请假名单（.xlsx、.xls 或 .csv）", "Import leave of inspectors (.xlsx, .xls or .csv)"}
	msgTaskShort               = message{"抽查任务", "Tasks"}
	msgTaskAddShort            = message{"加入任务，或修改尚未公告的任务", "Add a task, or change one that is not announced"}
	msgTaskListShort           = message{"列出任务", "List tasks"}
	msgTaskShowShort           = message{"查看一个任务", "Show a task"}
	msgAnnounceShort           = message{"冻结名录库，生成抽取公告", "Freeze the registries and make the announcement"}
	msgDrawShort               = message{"用种子抽取已公告的任务", "Draw an announced task with its seed"}
	msgExportShort             = message{"导出文件", "Write files"}
	msgExportAnnouncementShort = message{"导出公告和名单：在种子产生之前公布", "Write the announcement and its lists: to publish before the seed exists"}
	msgExportDossierShort      = message{"导出案卷：复核抽取所需的全部文本", "Write the dossier: all texts that anyone needs to check the draw"}
	msgExportSheetsShort       = message{"导出检查记录表（.xlsx）", "Write the record sheets (.xlsx)"}
	msgExportSQLShort          = message{"导出 SQL：在数据库里重算抽中的检查对象", "Write SQL that draws the same targets in a database"}
	msgVerifyShort             = message{"复核一份案卷，不需要工作区", "Check a dossier; needs no workspace"}
	msgVerifyLong              = message{
		"复核一份案卷，不需要工作区。回答四个问题：名单是否为公告的名单；种子是否得出这一结果；\n公告是否先于种子确定；是否只抽过这一次。不符时退出码为 3，并指出文件和行。\n目录里是有签名的检查记录表的，指出改过的每一张。",
		"Check a dossier; needs no workspace. Answers four questions: are these the announced lists; does the seed give this\nresult; was the announcement fixed before the seed existed; is this the only draw. A disagreement exits with 3 and names\nfile and line. In a folder of signed record sheets it names each that was changed.",
	}
	msgRunShort = message{"一次做完：导入、公告、抽取、导出、复核", "Do it all: import, announce, draw, write, verify"}
	msgRunLong  = message{
		"一次做完：导入两个名录库和回避名单，公告，抽取，写出案卷（目录/dossier）和检查记录表（目录/sheets），再复核案卷。\n任何问题都在改动之前报告；同样的文件和种子再运行一次，什么都不会改变。",
		"Do it all: import both registries and the avoidance pairs, announce, draw, write the dossier (DIR/dossier) and the record\nsheets (DIR/sheets), then verify the dossier. Whatever is wrong is reported before anything changes; a second run with the\nsame files and seed changes nothing.",
	}
	msgSupplementShort = message{"补抽：抽中的对象关停或迁走时，由同层下一个抽签号补上", "Put the next target in for a drawn one that is closed or moved"}
	msgSupplementLong  = message{
		"补抽：抽中的对象关停或迁走时，由同层下一个抽签号补上，原检查组去；须回避的人另换。抽取结果不改，\n补抽记入台账和案卷的 acts.txt，任何人可以复核。",
		"Put the next target of the same stratum in for a drawn one that turned out closed or moved. The team stays, but for who must\navoid the new target. The result does not change: the supplement stands in the ledger and in acts.txt of the dossier, where\nanyone can check it.",
	}
	msgLogShort      = message{"台账", "The ledger"}
	msgLogShowShort  = message{"列出台账：每一次操作", "List the ledger: every act"}
	msgLogCheckShort = message{"核对台账的哈希链", "Check the hash chain of the ledger"}
	msgHelpShort     = message{"查看帮助", "Show help"}

	msgFlagVersion  = message{"查看版本", "show the version"}
	msgFlagHelp     = message{"查看帮助", "show help"}
	msgFlagDB       = message{"工作区`文件`（未指定时为 yaohao.db）", "workspace `file` (yaohao.db unless set)"}
	msgFlagOperator = message{"经办人`姓名`，记入台账（未指定时为系统用户名）", "`name` of the operator, for the ledger (the system's user unless set)"}
	msgFlagLang     = message{"`语言`：zh 或 en", "`language`: zh or en"}
	msgFlagJSON     = message{"输出 JSON", "print JSON"}
	msgFlagSeed     = message{"种子：公告所说的那一行`文字`", "the seed: the line of `text` that the announcement speaks of"}
	msgFlagOut      = message{"输出`目录`", "`folder` to write to"}
	msgFlagMode     = message{"导入`方式`：merge 只增加和更新；replace 还把文件里没有的停用；retire 把文件里的停用（未指定时为 merge）", "`mode`: merge adds and updates; replace also retires what the files do not have; retire retires what they have (merge unless set)"}
	msgFlagMap      = message{"把一列当作某个字段，如 主体代码=id；可多次使用，`列名=字段`", "take a column for a field, such as CODE=id; may be repeated, `header=field`"}
	msgFlagAccept   = message{"接受提醒，继续（错误不能接受）", "accept warnings and go on (errors cannot be accepted)"}
	msgFlagDryRun   = message{"只看会怎样，不作改动", "show what would happen, change nothing"}
	msgFlagAnnotate = message{"另存一份 .xlsx `文件`，在有问题的格上标色并批注", "write a copy as .xlsx `file`, with marks and comments at the cells that have issues"}
)

// Results.
var (
	msgBlank            = message{"", ""}
	msgInitDone         = message{"已建立工作区 %s", "made workspace %s"}
	msgInitAlready      = message{"工作区 %s 已存在，未作改动", "workspace %s exists already; nothing changed"}
	msgImported         = message{"已导入%s %d 条：新增 %d，更新 %d，停用 %d，未变 %d", "imported %s: %d rows; %d added, %d updated, %d retired, %d unchanged"}
	msgWouldImport      = message{"试运行，没有改动。%s %d 条：将新增 %d，更新 %d，停用 %d，未变 %d", "dry run, nothing was changed; %s: %d rows; would add %d, update %d, retire %d, leave %d"}
	msgReading          = message{"读取文件", "reading"}
	msgStoring          = message{"写入名录库", "storing rows"}
	msgMappingTable     = message{"%s是表头", "headers are in %s"}
	msgMappingFields    = message{"  列：%s", "  columns: %s"}
	msgMappingKept      = message{"  按列名保留：%s", "  kept by their header: %s"}
	msgMappingDropped   = message{"  不导入：%s", "  not imported: %s"}
	msgFieldName        = message{"%s（%s）", "%s (%s)"}
	msgNothingToMark    = message{"没有要标注的格，没有写出副本", "no cell to mark; no copy was written"}
	msgAnnotated        = message{"已标注 %d 处：%s", "issues marked: %d, in %s"}
	msgTargets          = message{"检查对象", "targets"}
	msgInspectors       = message{"执法检查人员", "inspectors"}
	msgAvoidance        = message{"回避名单", "avoidance pairs"}
	msgChecks           = message{"检查记录", "earlier checks"}
	msgLeave            = message{"请假名单", "leave"}
	msgTaskAdded        = message{"已保存任务 %s %s", "saved task %s %s"}
	msgTaskUnchanged    = message{"任务 %s 没有变化", "task %s has not changed"}
	msgNoTasks          = message{"还没有任务", "no tasks yet"}
	msgAnnounced        = message{"已公告：抽取编号 %d，公告 SHA-256 %s", "announced: draw number %d, SHA-256 of the announcement %s"}
	msgMomentPassed     = message{"公告晚于种子时间 %s，无法证实公告先于种子", "the moment of the seed, %s, has passed: nothing can show that the announcement came first"}
	msgLeftOutExpert    = message{"未列入：%s（%s）是专家，只辅助检查", "left out: %s (%s) is an expert, who only assists"}
	msgLeftOutInactive  = message{"未列入：%s（%s）的执法人员状态是“%s”", "left out: %s (%s) has the status \"%s\""}
	msgLeftOutExpired   = message{"未列入：%s（%s）的执法证 %s 到期，早于检查结束日", "left out: %s (%s) has a certificate that ends on %s, before the checks do"}
	msgLeftOutPairs     = message{"未列入：%d 条回避，其对象或人员不在名单中", "left out: avoidance pairs of somebody who is not in the lists: %d"}
	msgExcluded         = message{"名录库中排除 %d 户：%s", "left out of the registry: %d targets, %s"}
	msgLeftOutTarget    = message{"未列入：%s（%s），%s", "left out: %s (%s), %s"}
	msgAbsent           = message{"不能派出：%s（%s）%s 至 %s 请假", "cannot be sent: %s (%s) is on leave from %s to %s"}
	msgAbsentExpired    = message{"不能派出：%s（%s）的执法证 %s 到期，%s 起不派", "cannot be sent: %s (%s) has a certificate that ends on %s; not sent from %s on"}
	msgLimited          = message{"个人上限：%s（%s）本月已有 %d 席，至多再派 %d 席", "has a maximum: %s (%s) had seats this month: %d, and may get %d more"}
	msgStranger         = message{"请假名单里的 %s 不在执法检查人员名录库中，不起作用；核对执法证号", "leave of %s, who is in no inspector registry, keeps nobody away; check the certificate number"}
	msgUnmet            = message{"条件里的“%s = %s”没有一户符合；名录库里有：%s", "no target has %s = %s, which a filter asks for; the registry has %s"}
	msgRepeats          = message{"近期检查过同一对象的 %d 对，按任务规定回避或尽量不派", "pairs of the last checks that are kept apart, or met only if need be: %d"}
	msgDrawnTargets     = message{"共 %d 个检查对象，不抽人员", "%d targets, no inspectors"}
	msgOpened           = message{"启用相邻：%s 由 %s 支援", "opened: %s is helped out by %s"}
	msgYields           = message{"让步：%s 仍由近期检查过的 %s 去", "yields: %s is checked by %s all the same"}
	msgAlternates       = message{"递补（%s）：%s", "alternates (%s): %s"}
	msgExpertAlternates = message{"递补专家（%s）：%s", "alternate experts (%s): %s"}
	msgDrawn            = message{"抽取编号 %d  任务 %s %s", "draw number %d  task %s %s"}
	msgDrawnCommitment  = message{"公告 SHA-256  %s", "announcement  %s"}
	msgDrawnSeed        = message{"种子          %s", "seed          %s"}
	msgDrawnKey         = message{"密钥          %s", "key           %s"}
	msgWorkloadExperts  = message{"专家 %s", "experts %s"}
	msgWorkloads        = message{"共 %d 个检查对象，%d 个席位；每人席位数（最少-最多）：%s", "%d targets, %d seats; seats of each inspector (fewest-most): %s"}
	msgAlreadyDrawn     = message{"此任务已用同一公告和种子抽取（编号 %d），不再抽取", "drawn already from the same announcement and seed (number %d); not drawn again"}
	msgAnnouncement     = message{"公告和名单", "the announcement"}
	msgDossier          = message{"案卷", "the dossier"}
	msgSheets           = message{"检查记录表", "the record sheets"}
	msgExported         = message{"已写出%s：%s（%d 个文件）", "wrote %s: %s (files: %d)"}
	msgExportedAlready  = message{"%s已在 %s，内容相同，未作改动", "%s: in %s already, nothing changed"}
	msgLogAgrees        = message{"台账 %d 条，首尾相接，与所存的公告和结果一致；末条 SHA-256 %s", "entries: %d; each follows the one before, and what is stored is what they record; SHA-256 of the last %s"}
	msgLogUnheld        = message{"末尾是否缺条、是否整本重做，要与别人保存的检查点比对才能看出：yaohao log check --against 文件", "whether the end is missing, or the whole was made anew, only a checkpoint that somebody else has kept can show: yaohao log check --against FILE"}
	msgLogHeld          = message{"台账以检查点的 %d 条开头，与 %s 一致", "the ledger begins with the %d entries of the checkpoint in %s"}
	msgSeed             = message{"种子", "Seed"}
	msgLeader           = message{"组长", "leader"}
)

// The check page.
var (
	msgExportPageShort = message{"导出复核网页：任何人用浏览器即可重做抽取", "Write the check page, with which anyone redoes the draw in a browser"}
	msgExportPageLong  = message{
		"导出复核网页：一个 .html 文件，案卷在其中，可放到网站上或拷到 U 盘里。打开它的浏览器不联网，把抽取从头重做一遍，\n并能查任一检查对象的抽签号和所在层的界线。网页里有案卷的全部内容，公开前看清是否都可以公开。",
		"Write the check page: one .html file with the dossier inside, for a web site or a USB stick. The browser that opens it\nredoes the whole draw without a network, and looks up the ticket of any target and the cut-off of its stratum. The page\nholds all that the dossier holds: before publishing it, see that all of it may be public.",
	}
	msgArgOutPage  = message{"[--out 文件.html]", "[--out FILE.html]"}
	msgFlagOutPage = message{"输出`文件`（未指定时为 摇号复核-抽取编号.html）", "`file` to write (摇号复核-NUMBER.html unless set, by the number of the draw)"}
	msgPage        = message{"复核网页", "the check page"}
	msgPageWritten = message{"已写出复核网页：%s（%d 字节）", "wrote the check page: %s (%d bytes)"}
	msgPageAlready = message{"复核网页已在 %s，内容相同，未作改动", "the check page: in %s already, nothing changed"}
)

// Headers of tables.
var (
	msgColTask          = message{"任务编号", "Task"}
	msgColName          = message{"任务名称", "Name"}
	msgColState         = message{"状态", "State"}
	msgColNumber        = message{"抽取编号", "Draw"}
	msgColRule          = message{"项目", "Rule"}
	msgColValue         = message{"内容", "Value"}
	msgColStratum       = message{"分层", "Stratum"}
	msgColOf            = message{"共", "Of"}
	msgColTake          = message{"抽", "Take"}
	msgColRank          = message{"序号", "No."}
	msgColTicket        = message{"抽签号", "Ticket"}
	msgColTarget        = message{"检查对象", "Target"}
	msgColTeam          = message{"检查组（组长在前）", "Team (leader first)"}
	msgColBatchSize     = message{"户数", "Targets"}
	msgColStandingTeam  = message{"编组", "Group"}
	msgColExperts       = message{"专家", "Experts"}
	msgRuleOffice       = message{"抽取机关", "Office"}
	msgRuleDates        = message{"检查时间", "Dates"}
	msgFromTo           = message{"%s 至 %s", "%s to %s"}
	msgRuleItem         = message{"抽查事项", "Item"}
	msgRuleBasis        = message{"抽查依据", "Basis"}
	msgRuleTake         = message{"抽取比例", "Take"}
	msgRuleContent      = message{"抽取内容", "Draws only"}
	msgRuleClass        = message{"事项类别", "Class"}
	msgRuleScope        = message{"抽取范围", "Scope"}
	msgRuleTotal        = message{"按比例分配", "Shared by size"}
	msgRuleWeight       = message{"权数", "Weight"}
	msgRuleAreas        = message{"分区", "Areas"}
	msgRuleYearly       = message{"每年至多检查", "Yearly"}
	msgRuleException    = message{"例外列入", "Exception"}
	msgRuleBatches      = message{"批次", "Batches"}
	msgBatchNumber      = message{"分 %d 批", "%d batches"}
	msgBatchSize        = message{"每批 %d 户", "batches of %d"}
	msgRuleLot          = message{"另抽", "Lot"}
	msgRuleExpert       = message{"专家席", "Expert"}
	msgRuleNeighbour    = message{"相邻", "Neighbour"}
	msgRuleGroups       = message{"编组", "Groups"}
	msgRuleMonthly      = message{"每人每月至多", "Monthly"}
	msgRuleAlternates   = message{"递补", "Alternates"}
	msgRuleVoid         = message{"作废事由", "Void for"}
	msgRuleReplacement  = message{"人员更换", "Replacement"}
	msgReplacementNamed = message{"由批准人指定", "whom the person in charge names"}
	msgRulePseudonyms   = message{"名单用化名", "Pseudonyms"}
	msgRuleSeparate     = message{"各部门分别抽取人员", "Separate"}
	msgRuleRepeat       = message{"轮换", "Repeat"}
	msgRuleLeave        = message{"请假", "Leave"}
	msgLeaveAny         = message{"检查期间有一天请假就不派", "any day of leave within a check bars"}
	msgYes              = message{"是", "yes"}
	msgRuleSeat         = message{"席位", "Seat"}
	msgRuleMaximum      = message{"每人至多", "Maximum"}
	msgNoLimit          = message{"不限", "no limit"}
	msgRuleSeed         = message{"种子来源", "Seed source"}
	msgRuleMoment       = message{"种子时间", "Seed moment"}
)

var repeatNames = map[registry.RepeatRule]message{
	registry.RepeatForbid: {"近 %d 次检查过的人员回避", "who was at the last checks must not go: %d"},
	registry.RepeatAvoid:  {"近 %d 次检查过的人员尽量不派", "who was at the last checks goes only if need be: %d"},
}

var stateNames = map[registry.State]message{
	registry.StatePlanned:    {"未公告", "planned"},
	registry.StateAnnounced:  {"已公告", "announced"},
	registry.StateDrawn:      {"已抽取", "drawn"},
	registry.StateInfeasible: {"无解", "infeasible"},
	registry.StateVoid:       {"已作废", "void"},
}

// SQL.
var (
	msgArgDialect        = message{"--dialect 种类", "--dialect KIND"}
	msgFlagDialect       = message{"数据库`种类`：postgres、mysql、duckdb、clickhouse 或 spark", "`kind` of database: postgres, mysql, duckdb, clickhouse or spark"}
	msgFlagTable         = message{"检查对象的`表`，照数据库里的写法；模式名在前，以点分开", "`table` of targets, spelled as in the database; a schema before it, with a dot"}
	msgFlagIDColumn      = message{"编号`列`", "`column` of the id"}
	msgFlagStratumColumn = message{"分层`列`", "`column` of the stratum"}
	msgFlagWeightColumn  = message{"抽签号个数`列`，空值为 1；公告有加权名单时用", "`column` of the number of tickets, NULL for 1; where the announcement has weights"}
	msgFlagSQLOut        = message{"写入`文件`，不写则显示出来", "`file` to write; printed unless set"}
	msgDialectNext       = message{"用 --dialect postgres、mysql、duckdb、clickhouse 或 spark", "use --dialect postgres, mysql, duckdb, clickhouse or spark"}
	msgNameNext          = message{"照数据库里的写法给出表名和列名", "give the names of table and columns as the database spells them"}
	msgWeightNext        = message{"公告有加权名单：用 --weight 指出抽签号个数的列", "the announcement has weights: name the column of the number of tickets with --weight"}
	msgNoWeightNext      = message{"公告没有加权名单：去掉 --weight", "the announcement has no weights: leave --weight out"}
	msgSQLHead           = message{"摇号：重算第 %d 号抽取的检查对象，公告 SHA-256 为 %s", "yaohao: the targets of draw %d, SHA-256 of the announcement %s"}
	msgSQLTable          = message{"表中每个检查对象一行，编号和分层与 targets.txt 一字不差；结果应与 result.txt 的抽中各行相同", "The table has a row for each target, id and stratum spelled as in targets.txt. Rows are those of the lines 抽中 in result.txt"}
	msgSQLTested         = message{"%s：本项目的测试在 %s 上运行这种查询", "%s: the tests of the project run such queries in %s"}
	msgSQLUntested       = message{"%s：按数据库的文档写成，本项目的测试没有运行过；用前先与 result.txt 比对", "%s: written from the manual of the database, and not run by the tests of the project. Compare with result.txt before use"}
)

// Verification.
var (
	msgReportTitle    = message{"复核案卷 %s", "Verifying dossier %s"}
	msgReportDraw     = message{"抽取编号 %d  任务 %s %s  %s", "draw number %d  task %s %s  %s"}
	msgReportEarlier  = message{"前次：%s", "earlier: %s"}
	msgReportVoid     = message{"此次抽取已于 %s 作废：%s，批准 %s", "This draw was voided on %s: %s; approved by %s"}
	msgQuestionLists  = message{"一、名单是否为公告的名单", "1. Are these the announced lists?"}
	msgQuestionResult = message{"二、种子是否得出这一结果", "2. Does the seed give this result?"}
	msgQuestionBefore = message{"三、公告是否先于种子确定", "3. Was the announcement fixed before the seed existed?"}
	msgQuestionOnly   = message{"四、是否只抽过这一次", "4. Is this the only draw?"}
	msgAnswer         = message{"%s：%s", "%s %s"}
	msgEvidence       = message{"    %s", "    %s"}
	msgEvidenceLists  = message{"%s，条数和 SHA-256 与公告一致", "%s; counts and SHA-256 are as announced"}
	msgEvidenceResult = message{"由公告、种子和名单重算出 %d 个检查对象、%d 个席位，与 result.txt 逐行一致；密钥 %s", "computed anew: %d targets and %d seats, line by line as in result.txt; key %s"}
	msgEvidenceDrawn  = message{"由公告、种子和名单重算出 %d 个检查对象（不抽人员），与 result.txt 逐行一致；密钥 %s", "computed anew: %d targets (no inspectors), line by line as in result.txt; key %s"}
	msgEvidenceActs   = message{"；%s，也与 acts.txt 逐行一致", "; %s, line by line as in acts.txt"}
	msgEvidenceArea   = message{"本区域（%s）检查对象 %d 条，条数和 SHA-256 与公告一致；其他名单不在这份案卷里", "targets of the area %s: %d; count and SHA-256 are as announced. The other lists are not in this dossier"}
	msgEvidenceCutOff = message{"本区域抽中 %d 个，均按各层界线重算一致。界线是否正确、派谁检查，须看完整案卷", "%d targets of the area are drawn, as their tickets and the cut-offs say. Whether the cut-offs are right, and who inspects, only the whole dossier shows"}
	msgEvidenceBefore = message{"案卷里没有能证实先后的内容。请与当时公布的公告比对（SHA-256 %s），并看公布日期是否早于种子时间 %s", "nothing in the dossier shows it. Compare with the announcement that was published (SHA-256 %s), and its date with the moment of the seed, %s"}
	msgEvidenceOnly   = message{"案卷里没有能证实的内容。请向抽取机关查阅台账：抽取编号应当连续，看此任务是否另有编号", "nothing in the dossier shows it. Ask the office for its ledger: draw numbers have no gaps, so another draw of this task would stand there"}
	msgTypedSeed      = message{"注意：种子由操作人员录入，证明力弱于公开来源的种子", "note: the seed is a text that the operator entered; it proves less than one from a public source"}
	msgOtherFile      = message{"未查看：%s 不是案卷的文件", "not looked at: %s is no file of a dossier"}
	msgAgrees         = message{"结论：相符", "Conclusion: agrees"}
	msgAgreesVoid     = message{"结论：相符；此次抽取已作废", "Conclusion: agrees, and the draw is void"}
	msgDisagrees      = message{"结论：不符。%s", "Conclusion: disagrees. %s"}
	msgFindingSum     = message{"%[1]s：SHA-256 与 %[2]s 不符；文件的是“%[3]s”，那里写的是“%[4]s”", "%[1]s: its SHA-256 is not the one in %[2]s; the file has \"%[3]s\", there stands \"%[4]s\""}
	msgFindingFile    = message{"案卷里没有这个文件", "the dossier does not have this file"}
	msgDisagreesNext  = message{"下一步：向抽取机关索取原始案卷，并与公布的公告 SHA-256 比对", "next: ask the office for the original dossier, and compare with the published SHA-256 of the announcement"}
	msgFileLine       = message{"%s 第 %d 行", "%s line %d"}
	msgAgainst        = message{"（见 %s）", " (see %s)"}
	msgGot            = message{"；现为“%s”", "; found \"%s\""}
	msgWant           = message{"；应为“%s”", "; expected \"%s\""}
)

// Dossiers with evidence.
var (
	msgFlagFor           = message{"写给`谁`：notary 公证人员（全部内容）或 public 公众（没有化名名单和台账）", "for `whom`: notary (all that there is) or public (neither pseudonyms.txt nor ledger.txt)"}
	msgForNext           = message{"--for 是 notary（公证人员，全部内容）或 public（公众）", "--for is notary (all that there is) or public"}
	msgExportDossierLong = message{
		"导出案卷：复核抽取所需的全部文本。公告写明台账公钥时，案卷带有公告和结果在台账中的证明，并由机关签名。\n--for public 是给公众的：没有化名名单（谁去检查）和台账（别的任务）。",
		"Write the dossier: all texts that anyone needs to check the draw. If the announcement names a key of the ledger, the dossier\nhas proofs that announcement and result are in the ledger, and is signed by the office. With --for public it has neither\npseudonyms.txt (who inspects) nor ledger.txt (other tasks).",
	}
	msgNamesPage        = message{"网页里的名单写有执法检查人员的姓名和证号：检查到 %s 才结束，之前不要公开；以后的任务写 pseudonyms: yes，名单就用化名", "the lists in the page name inspectors: do not publish it before the checks end on %s; with pseudonyms: yes in the task file the next lists name nobody"}
	msgNamesPublic      = message{"这次抽取的名单写有执法检查人员的姓名和证号；检查到 %s 才结束，之前公布会泄露谁去检查", "the lists of this draw name inspectors; published before the checks end on %s, they tell who will come"}
	msgNamesPublicNext  = message{"以后的任务在任务文件中写 pseudonyms: yes 再公告，名单就用化名；这次等检查结束后再公布，或用 --for notary 交给公证人员", "write pseudonyms: yes into the task file before announcing, next time; this dossier can be published once the checks are done, or given to a notary (--for notary)"}
	msgOtherKey         = message{"公告写明的台账公钥是 %s，设置中的密钥（key）不是它：案卷没有签名，台账没有新的检查点", "the announcement names the key %s, and the setting key is not that one: the dossier is not signed, and the ledger neither"}
	msgOccupiedEvidence = message{"写出之后台账又有了新的检查点或联署，或公告有了新的时间戳，案卷中的证明与先前不同；或先前那一份是写给别人的（--for）：换一个输出目录再运行，先前的留作存档", "the folder was written for others (--for), or the ledger has got new checkpoints or cosignatures since, or the announcement a time stamp, so that the proofs are others than before: use another folder, and keep the first"}

	msgFlagTSA           = message{"时间戳机构的证书`文件`（PEM），信任它的时间戳", "`file` with the certificate (PEM) of a time-stamp authority that is trusted"}
	msgNoCertificate     = message{"文件里没有 PEM 格式的证书", "there is no certificate in PEM in the file"}
	msgNoCertificateNext = message{"向时间戳机构索取证书；DER 格式的可用 openssl x509 -inform der -out cert.pem 转换", "ask the time-stamp authority for its certificate; openssl x509 -inform der -out cert.pem converts one in DER"}

	msgCosigner          = message{"%s（%s）", "%s (%s)"}
	msgEvidenceAnnounced = message{"公告在台账中，有证人联署：%s", "the announcement is in the ledger, cosigned by %s"}
	msgStampTrusted      = message{"公告有时间戳：%s，%s", "the announcement has a time stamp of %s by %s"}
	msgStampUntrusted    = message{"公告有时间戳：%s，%s；没有用 --tsa 给出它的证书，不作依据", "the announcement has a time stamp of %s by %s, which counts for nothing unless its certificate is given with --tsa"}
	msgStampUnverified   = message{"公告有时间戳：%s；用 %s 签名，本程序不能核验，不作依据", "the announcement has a time stamp of %s; signed with %s, which this program cannot verify: it counts for nothing"}
	msgEvidenceOrder     = message{"公告最迟在 %s 已经确定，种子在 %s 之前不存在", "the announcement existed at %s, and no seed did before %s"}
	msgEvidenceWatched   = message{"种子时间 %s 是公告说的：是否到时才产生，问在场的人", "that the seed was not made before %s is what the announcement says: ask who watched"}
	msgEvidenceLate      = message{"最早的旁证是 %s，不早于种子时间 %s", "the first that anybody saw of it was at %s, not before the moment of the seed, %s"}
	msgEvidenceSeedKnown = message{"联署表明 %s 台账中已有抽取结果，早于种子时间 %s：种子时间不实，或证人的时钟不准", "a cosignature of %s shows the draw in the ledger before the moment of the seed, %s: that moment is not true, or the clock of a witness is wrong"}
	msgEvidenceNoBirth   = message{"录入的种子何时产生无从查证", "when a typed seed came to be, nothing can show"}
	msgEvidenceLedger    = message{"台账逐项相连，公告编号没有缺漏，与案卷相符；全部任务共抽取 %d 次、更换人员 %d 次、作废 %d 次", "the entries of the ledger follow each other, announcements are numbered without gaps, and the dossier is what it says; in all tasks: draws %d, replacements %d, voids %d"}
	msgEvidenceUntil     = message{"台账截至 %s 有证人联署：%s", "cosigned up to %s by %s"}
	msgEvidenceDrawnBy   = message{"结果在台账中，有证人联署：%s。台账本身不在这份案卷里：请看公证人员的案卷，是否另有抽取", "the result is in the ledger, cosigned by %s. The ledger is not in this dossier: whether there are other draws, that of the notary shows"}
	msgEvidenceUnseen    = message{"台账没有证人联署：机关可以另有一本", "no witness has cosigned the ledger: the office may have another"}
	msgSigned            = message{"签名：案卷由公告写明的密钥签名，公钥 %s（是否为机关的，请与机关公布的比对）", "signature: by the key that the announcement names, %s (compare with what the office has published)"}
	msgUnsigned          = message{"签名：没有；公告写明的公钥是 %s", "signature: none; the key that the announcement names is %s"}
	msgPseudonymsOpened  = message{"化名：名单用化名，本案卷有化名名单，%d 人均与公告一致", "pseudonyms: in the lists; opened in pseudonyms.txt, which is as announced (inspectors: %d)"}
	msgPseudonymsClosed  = message{"化名：名单用化名（%d 人），化名名单不在本案卷里", "pseudonyms: in the lists (inspectors: %d); who they are is not in this dossier"}
)

// Sealed dossiers.
var (
	msgFlagSeal         = message{"加密给这些`收件人`（age1…，或写有公钥的文件，逗号分隔），--out 是一个文件", "encrypt to these `recipients` (age1…, or a file of them; commas between); --out then is a file"}
	msgFlagKeyRecipient = message{"收件人的密钥：用来解开加密的案卷", "the key of a recipient, to unseal dossiers"}
	msgArgIdentity      = message{"--identity 私钥文件", "--identity KEYFILE"}
	msgArgSealed        = message{"文件.age", "FILE.age"}
	msgFlagIdentity     = message{"收件人的私钥`文件`", "`file` with the private key of the recipient"}
	msgUnsealShort      = message{"解开加密给自己的案卷", "Unseal a dossier that was sealed to you"}
	msgSealed           = message{"加密的案卷", "the sealed dossier"}

	msgSealedTo    = message{"已写出加密的案卷：%s（收件人 %d 个）\nSHA-256：%s\n现在公布这个 SHA-256：检查结束后交出文件，人人可以看到它就是当时的那一份", "wrote the sealed dossier: %s (recipients: %d)\nSHA-256: %s\nPublish this SHA-256 now: once the checks are done and the file is handed out, everybody can see that it is this one"}
	msgUnsealed    = message{"已解开：%s（%d 个文件）\n密文的 SHA-256：%s（与公布的比对）\n下一步：yaohao verify %s", "unsealed: %s (files: %d)\nSHA-256 of the sealed file: %s (compare with the published one)\nnext: yaohao verify %s"}
	msgKeyOfReader = message{"收件人的私钥在 %s，请妥善保管：没有它就解不开。公钥：\n    %s\n把公钥交给抽取机关，用于 export dossier --seal", "the recipient's private key is in %s; keep it safe: without it nothing can be unsealed. Public key:\n    %s\ngive the public key to the office, for export dossier --seal"}

	msgBadRecipient     = message{"“%s”不是收件人的公钥", "%q is not the public key of a recipient"}
	msgBadRecipientNext = message{"收件人用 yaohao key new --recipient --out 文件（或 age-keygen）生成密钥，公钥以 age1 开头；也可以给出每行一个公钥的文件", "recipients make a key with yaohao key new --recipient --out FILE (or age-keygen); the public one begins with age1. A file with one a line will do, too"}
	msgBadIdentity      = message{"文件里没有收件人的私钥", "there is no private key of a recipient in the file"}
	msgBadIdentityNext  = message{"用 yaohao key new --recipient 或 age-keygen 写出的文件", "give the file that yaohao key new --recipient or age-keygen wrote"}
	msgNotForYou        = message{"不是加密给这个私钥的", "it is not sealed to this key"}
	msgNotForYouNext    = message{"换一个私钥，或请抽取机关加密给你的公钥", "use another key, or ask the office to seal it to yours"}
	msgNotSealed        = message{"不是完好的加密案卷（%s）", "this is no sealed dossier, or it was damaged (%s)"}
	msgNotSealedFile    = message{"里面的“%s”不能是案卷的文件（%s），没有解开", "%q in it cannot be a file of a dossier (%s); nothing was unsealed"}
	msgNotSealedNext    = message{"重新取一份，并与公布的 SHA-256 比对", "get it again, and compare with the published SHA-256"}
)

// Lists of a dossier, with the number of their rows.
var (
	msgCountTargets     = message{"检查对象 %d 条", "targets: %d"}
	msgCountInspectors  = message{"执法检查人员 %d 条", "inspectors: %d"}
	msgCountAvoidance   = message{"回避 %d 条", "avoidance pairs: %d"}
	msgCountWeights     = message{"加权 %d 条", "weights: %d"}
	msgCountAreas       = message{"区域 %d 条", "areas: %d"}
	msgCountExcluded    = message{"未列入 %d 条", "left out: %d"}
	msgCountExperts     = message{"专家 %d 条", "experts: %d"}
	msgCountPreferences = message{"尽量不派 %d 条", "pairs to spare: %d"}
	msgCountAbsences    = message{"不能派出 %d 条", "absences: %d"}
	msgCountLimits      = message{"个人上限 %d 条", "personal limits: %d"}
)

var answerNames = map[draw.Answer]message{
	draw.Yes:      {"是", "Yes"},
	draw.No:       {"否", "No"},
	draw.NotShown: {"未证实", "Not shown"},
}

var faultNames = map[draw.Fault]message{
	draw.FaultEncoding:     {"不是规范的 UTF-8 文本（NFC）", "not UTF-8 text in NFC"},
	draw.FaultCharacter:    {"有控制字符、不可见字符或特殊空白", "has a control, an invisible character or a special blank"},
	draw.FaultEnding:       {"行末没有换行符", "the line does not end in LF"},
	draw.FaultEmptyLine:    {"空行", "empty line"},
	draw.FaultLong:         {"太长", "too long"},
	draw.FaultVersion:      {"版本行不对", "not the version line"},
	draw.FaultSpelling:     {"格式不对", "not in the form of this line"},
	draw.FaultID:           {"编号应为 1–64 字节且没有空格", "an id has 1 to 64 bytes and no space"},
	draw.FaultWord:         {"名称应为 1–128 字节且没有空格", "a word has 1 to 128 bytes and no space"},
	draw.FaultSkills:       {"技能写法不对", "not a list of skills"},
	draw.FaultText:         {"文字应为 1–1000 字节，首尾没有空格，中间不连续空格", "a text has 1 to 1000 bytes, no blanks at its edges, none doubled inside"},
	draw.FaultSeed:         {"种子应为一行文字，首尾没有空格，中间不连续空格，没有全角数字和字母", "a seed is one line of text, no blanks at its edges, none doubled inside, no full-width digits or letters"},
	draw.FaultNumber:       {"数字写法不对", "not a number in its one spelling"},
	draw.FaultHash:         {"不是 SHA-256", "not a SHA-256"},
	draw.FaultDate:         {"日期不对", "not a date"},
	draw.FaultMoment:       {"时间不对", "not a moment"},
	draw.FaultSeedKind:     {"不认识的种子种类，或其参数不全", "unknown kind of seed, or not what goes with it"},
	draw.FaultSeedSource:   {"不是公告所说来源的种子", "not a seed of the announced source"},
	draw.FaultLate:         {"开奖日期晚于种子时间", "drawn after the moment of the seed"},
	draw.FaultRound:        {"不是种子时间之后的第一轮", "not the first round after the moment of the seed"},
	draw.FaultOtherRound:   {"不是公告所定的一轮", "not the announced round"},
	draw.FaultSignature:    {"不是这一轮的签名", "not the signature of this round"},
	draw.FaultSecret:       {"不是见证人可揭示的内容（至少 20 个字）", "not what a witness may reveal (at least 20 characters)"},
	draw.FaultReveal:       {"与见证人的承诺不符", "not what the witness committed to"},
	draw.FaultUnrevealed:   {"须揭示，不得缺席", "must be revealed"},
	draw.FaultRange:        {"数字超出范围", "number out of range"},
	draw.FaultRatio:        {"比例写法不对（分子/分母，不超过 1）", "not a ratio (numerator/denominator, at most 1)"},
	draw.FaultOrder:        {"没有按顺序排列", "not sorted"},
	draw.FaultTwice:        {"重复", "stands here twice"},
	draw.FaultMissing:      {"缺少这一行", "the line is missing"},
	draw.FaultExcess:       {"多出的一行", "a line too many"},
	draw.FaultSum:          {"SHA-256 不符", "the SHA-256 differs"},
	draw.FaultCount:        {"条数不符", "the count differs"},
	draw.FaultStratum:      {"公告里没有这一层", "the stratum is not announced"},
	draw.FaultStratumCount: {"这一层的数目不符", "the count of the stratum differs"},
	draw.FaultTotal:        {"合计不符", "does not add up"},
	draw.FaultCap:          {"超过一般事项的比例上限", "more than the cap of an item of general supervision"},
	draw.FaultContent:      {"与抽取内容不符", "does not go with what is drawn"},
	draw.FaultTake:         {"不是所公告规则得出的数目", "not the number that the announced rule gives"},
	draw.FaultAlone:        {"缺少与它配套的行", "stands there without the line that goes with it"},
	draw.FaultArea:         {"公告里没有这个区域", "the area is not announced"},
	draw.FaultExcluded:     {"未列入名单里的编号又在检查对象名录中", "was left out, and is in the list of targets all the same"},
	draw.FaultNotDrawn:     {"抽签号不大于本层界线，应当抽中", "its ticket is not above the cut-off: it should have been drawn"},
	draw.FaultUnknownID:    {"编号不在名单中", "the id is not in its list"},
	draw.FaultResult:       {"与种子得出的结果不符", "not what the seed gives"},
	draw.FaultAct:          {"得不出这项补抽或更换", "there is no such supplement or replacement"},
	draw.FaultReason:       {"更换人员的事由须以岗位调整、工作冲突、健康状况或回避开头", "the reason of a replacement begins with 岗位调整, 工作冲突, 健康状况 or 回避"},
	draw.FaultCannotTake:   {"所指定的人员不能补这一席位", "who is named cannot take the seat"},
	draw.FaultNamed:        {"公告用化名，姓名应为 -", "the announcement uses pseudonyms: the name must be -"},
	draw.FaultPseudonym:    {"不是这名人员的化名", "not the pseudonym of this inspector"},
	draw.FaultKey:          {"不是台账公钥或见证公钥", "not a key of a ledger or a witness"},
	draw.FaultSigner:       {"这里应是所列公钥的签名，且按公告的次序", "not a signature by the key whose place this is"},
	draw.FaultNote:         {"不是该公钥对这段文字的签名", "this key has not signed this text"},
	draw.FaultBeyond:       {"超出检查点的条数", "more than the checkpoint has"},
	draw.FaultPath:         {"证明推不出检查点的根", "the path does not lead to the root of the checkpoint"},
	draw.FaultGap:          {"编号不连续", "the numbers have a gap"},
	draw.FaultChain:        {"与前一条接不上", "does not follow the entry before it"},
	draw.FaultAbout:        {"与本案卷不符", "not what this dossier says"},
	draw.FaultRoot:         {"台账的根与检查点不符", "the root of the ledger is not that of the checkpoint"},
	draw.FaultTooEarly:     {"早于这个编号的公告", "comes before the announcement of this number"},
	draw.FaultAfterVoid:    {"这次抽取作废之后又有记录", "comes after this draw was voided"},
	draw.FaultDrawnTwice:   {"这个编号已抽取过", "this number was drawn before"},
	draw.FaultUnnamed:      {"本任务还有一次抽取，公告的“前次”没有写明", "another draw of this task, which no line 前次 names"},
	draw.FaultUnrecorded:   {"台账中没有记载", "not in the ledger"},
	draw.FaultToken:        {"不是时间戳（RFC 3161）", "not a time-stamp token (RFC 3161)"},
	draw.FaultStamped:      {"是别的内容的时间戳", "a time stamp of something else"},
	draw.FaultCertificate:  {"不是其中证书的签名", "not signed by the certificate in it"},
}

// Time stamps of announcements.
var (
	msgStampShort        = message{"公告的时间戳（RFC 3161）：证明公告先于种子", "Time stamps (RFC 3161) of an announcement: that it came before the seed"}
	msgStampRequestShort = message{"写出时间戳请求，发给时间戳机构", "Write a request to a time-stamp authority"}
	msgStampRequestLong  = message{
		"写出对抽取公告的时间戳请求（RFC 3161），并说明怎样发送。请求里只有公告的 SHA-256，没有别的内容。在种子产生之前做；\n时间戳机构须是将来复核的人所信任的，本程序不推荐任何一家。",
		"Write a request (RFC 3161) for a time stamp of the announcement, and say how to send it. It holds the SHA-256 of the\nannouncement and nothing else of it. Do this before the seed exists; the authority must be one that those who will\ncheck the draw trust. This program recommends none.",
	}
	msgStampAttachShort = message{"核对并收存时间戳机构的答复", "Check and keep the reply of a time-stamp authority"}
	msgStampAttachLong  = message{
		"核对时间戳机构的答复（或单独的时间戳）确是对此公告的，存入工作区，记入台账；以后的案卷里有 timestamp.txt。\n可以收存几个，案卷用其中最早的（本程序能核验的优先）。",
		"Check that the reply of a time-stamp authority (or the token alone) is for this announcement, keep it in the workspace and\nthe ledger; dossiers then have it as timestamp.txt. Several may be kept: a dossier has the earliest, of those that this\nprogram can verify if there are any.",
	}
	msgArgRequest  = message{"--out 文件.tsq", "--out FILE.tsq"}
	msgArgReply    = message{"答复文件", "FILE.tsr"}
	msgFlagRequest = message{"请求写入这个`文件`", "`file` for the request"}

	msgStampRequestThere = message{"%s 里已是对这份公告的请求，未作改动", "%s has a request for this announcement already; nothing changed"}
	msgStampRequested    = message{
		"时间戳请求：%s，对公告的 SHA-256 %s。\n发给时间戳机构（须是将来复核的人所信任的；网址由机构提供），例如：\n    curl -H \"Content-Type: application/timestamp-query\" --data-binary \"@%s\" URL -o \"%s\"\n收到答复后：\n    yaohao timestamp attach %s \"%s\"",
		"request for a time stamp: %s, of the announcement with the SHA-256 %s.\nSend it to an authority that those who will check the draw trust (it gives the URL), for example so:\n    curl -H \"Content-Type: application/timestamp-query\" --data-binary \"@%s\" URL -o \"%s\"\nThen keep the reply:\n    yaohao timestamp attach %s \"%s\"",
	}
	msgStampLate           = message{"不早于种子时间（%s）的时间戳不能证明公告先于种子", "a time stamp that is not earlier than the moment of the seed (%s) does not show that the announcement came before it"}
	msgStampKept           = message{"已收存公告的时间戳：%s，自称 %s。以后的案卷里有它；复核的人用 --tsa 给出所信任的证书，才作依据", "kept: a time stamp of the announcement, of %s, by one who claims to be %s. Dossiers have it from now on; it counts for those who give a certificate that they trust to verify, with --tsa"}
	msgStampKeptUnverified = message{"已收存公告的时间戳：%s；它用 %s 签名，本程序不能核验，请用时间戳机构的工具核验。以后的案卷里有它，本程序复核时不作依据", "kept: a time stamp of the announcement, of %s; it is signed with %s, which this program cannot verify: have it verified with the authority's own tool. Dossiers have it from now on, and to this program it counts for nothing"}
	msgStampThere          = message{"这个时间戳早已收存，未作改动", "this time stamp was kept before; nothing changed"}
	msgStampSeveral        = message{"此公告有 %d 个时间戳；案卷用 %s 的那一个", "%d time stamps of this announcement are kept; dossiers have that of %s"}

	msgStampRefused       = message{"时间戳机构没有给时间戳：%s（状态 %d）", "the authority gave no time stamp: %s (status %d)"}
	msgStampRefusedNext   = message{"按机构所说的原因处理后重新发送请求，或换一家；这份答复没有用处", "see to what it says and send the request again, or ask another authority; this reply is of no use"}
	msgStampIsRequest     = message{"这是请求，不是答复", "this is the request, not the reply"}
	msgStampIsRequestNext = message{"把它发给时间戳机构，再用收到的文件（如 %s）", "send it to the authority, and give the file that comes back, such as %s"}
	msgStampNone          = message{"不是时间戳机构的答复，也不是时间戳（RFC 3161）", "neither the reply of a time-stamp authority nor a token (RFC 3161)"}
	msgStampNoneNext      = message{"打开看看：可能是写着出错原因的网页；核对网址后重新发送请求", "look into it: it may be a web page that says what went wrong; check the URL and send the request again"}
	msgStampOther         = message{"是别的内容的时间戳：SHA-256 %s；这份公告的是 %s", "a time stamp of something else, with the hash %s; that of this announcement is %s"}
	msgStampOtherNext     = message{"用 yaohao timestamp request 重新写出请求；若是另一任务的，换成那个任务编号", "write the request again with yaohao timestamp request; if it is of another task, give the number of that"}
	msgStampUnsigned      = message{"签名不是其中证书的，或其中没有证书", "not signed by the certificate in it, or there is none in it"}
	msgStampUnsignedNext  = message{"用 yaohao timestamp request 写出的请求重新索取：它要求附上证书", "ask again with the request that yaohao timestamp request writes: it asks for the certificate"}
)

// Dossiers of areas, and parts of departments.
var (
	msgExportDispatchShort = message{"按区域拆分，导出各区域的案卷", "Write a dossier for each area"}
	msgExportDispatchLong  = message{
		"按区域拆分一次抽取，每个区域一个目录，其中只有本区域的检查对象名录，可单独复核。公告须已写明各分区（任务文件的 areas）。\n各区域用公布的公告 SHA-256 复核：yaohao verify 目录 --commitment SHA-256",
		"Split a draw by area: a folder for each, with the list of the area's targets only, which verifies by itself. The announcement must\ncommit to the list of each area (areas: in the task file). Areas verify against the published SHA-256 of the announcement:\nyaohao verify DIR --commitment SHA-256",
	}
	msgPartShort = message{"一个部门分别抽取：算出本部门的分结果", "Draw the seats of one department: its part of the result"}
	msgPartLong  = message{
		"公告写明“人员抽取 各部门分别”时，各部门各自用同一份公告、名单和种子算出本部门的席位（分结果），再用 join 核对。不需要工作区。\n目录里要有 announcement.txt、各份名单和 seed.txt（或用 --seed 写出种子）；result.txt 可以还没有。",
		"Where the announcement says that departments draw apart, each computes its own seats from the same announcement, lists and seed;\njoin holds the parts against each other. Needs no workspace. DIR has announcement.txt, the lists, and seed.txt\n(or give the seed with --seed); there need not be a result.txt yet.",
	}
	msgJoinShort = message{"核对各部门的分结果，合成完整的案卷", "Hold the parts of all departments against the result, and complete the dossier"}
	msgJoinLong  = message{
		"把各部门的分结果与公告、名单和种子得出的结果核对，不需要工作区。缺哪个部门、哪个重复、哪一行不符，都会指出，退出码为 3。\n全部相符就写出还没有的 result.txt 和 SHA256SUMS，再复核整份案卷。",
		"Hold the parts of all departments against the result that announcement, lists and seed give. Needs no workspace. A part that is\nmissing, there twice, or differs is named, with its line, and the exit code is 3. If all agree, result.txt and SHA256SUMS are written\nif they are not there yet, and the dossier is verified.",
	}
	msgArgDepartment  = message{"--department 部门", "--department NAME"}
	msgArgParts       = message{"分结果文件…", "PART…"}
	msgFlagDepartment = message{"`部门`，照公告里的写法", "`name` of the department, as the announcement has it"}
	msgFlagPartSeed   = message{"种子那一行`文字`，存为 seed.txt；目录里已有就不必写", "the seed, a line of `text`, to save as seed.txt; not needed where the folder has it"}
	msgFlagPartOut    = message{"写入`文件`，不写则显示出来", "`file` to write; printed unless set"}
	msgFlagCommitment = message{"公布的公告 `SHA-256`：公告不是这一份就不符", "the published `SHA-256`: an announcement that is not this one disagrees"}
	msgCommitmentNext = message{"给出公布的公告 SHA-256：64 位十六进制", "give the published SHA-256 of the announcement: 64 hexadecimal digits"}

	msgQuestionPublished = message{"公告是否为所公布的公告", "Is this the published announcement?"}
	msgEvidencePublished = message{"公布的 SHA-256 为 %s", "the published SHA-256 is %s"}
	msgColArea           = message{"区域", "Area"}
	msgColTargets        = message{"检查对象", "Targets"}
	msgColDrawn          = message{"抽中", "Drawn"}
	msgColFolder         = message{"目录", "Folder"}
	msgDispatched        = message{"各区域案卷", "the dossiers of the areas"}
	msgDispatchNext      = message{"公告 SHA-256  %[1]s\n各区域这样复核：yaohao verify 目录 --commitment %[1]s", "announcement  %[1]s\neach area verifies with: yaohao verify DIR --commitment %[1]s"}
	msgNoAreas           = message{"公告没有分区，不能按区域拆分", "the announcement has no areas; it cannot be split"}
	msgNoAreasNext       = message{"公告之后不能再加；下次公告前在任务文件里写 areas: 列名，如 areas: 所属辖区", "they cannot be added any more; before the next announcement write areas: COLUMN into the task file, such as areas: 所属辖区"}

	msgPartWritten          = message{"%s的分结果，抽取编号 %d；公告 SHA-256 %s，请与公布的核对", "the part of %s, draw number %d; SHA-256 of the announcement %s: compare it with the published one"}
	msgNoSuchDepartment     = message{"公告里没有“%s”的席位；有席位的部门：%s", "the announcement has no seat for %s; it has seats for %s"}
	msgNoSuchDepartmentNext = message{"照公告里的写法写 --department", "spell --department as the announcement does"}
	msgPartOfArea           = message{"是一个区域的案卷，没有人员名单，算不出派谁去", "a dossier of one area, without the lists of inspectors: who goes cannot be computed from it"}
	msgPartOfAreaNext       = message{"向抽取机关索取整份公告和名单", "ask the office for the announcement with all its lists"}
	msgNotSeparate          = message{"公告没有写明各部门分别抽取（人员抽取 各部门分别），没有分结果", "the announcement does not say that departments draw apart (人员抽取 各部门分别): there are no parts"}
	msgNotSeparateNext      = message{"人员由抽取机关一次抽出，各部门的席位见 result.txt；要分别抽取，下次公告前在任务文件里写 separate: true", "the office draws for all, and result.txt has the seats of each; to draw apart, write separate: true into the task file before the next announcement"}
	msgRedrawNext           = message{"向抽取机关索取原始的公告、名单和种子，与公布的公告 SHA-256 比对", "ask the office for the original announcement, lists and seed, and compare with the published SHA-256 of the announcement"}
	msgRedrawMissingNext    = message{"把公布的公告和全部名单原样放进这个目录", "put the announcement and all its lists into the folder, as they were published"}
	msgRedrawSeedNext       = message{"加上 --seed \"种子\"，照公布的原文", "add --seed \"TEXT\", as it was published"}
	msgOtherSeed            = message{"seed.txt 里的种子与 --seed 给出的不同", "the seed in seed.txt is not the one of --seed"}
	msgOtherSeedNext        = message{"核对公布的种子；seed.txt 写错了就移走它", "compare with the seed that was published; if seed.txt is wrong, move it away"}
	msgFindingNoList        = message{"公告没有这份名单，不应在这里", "the announcement has no such list; it should not be here"}

	msgPartAgrees    = message{"%s：相符（%s）", "%s: agrees (%s)"}
	msgPartTwice     = message{"%s：分结果重复（%s）", "%s: a second part (%s)"}
	msgPartMissing   = message{"%s：缺少分结果", "%s: its part is missing"}
	msgPartDiffers   = message{"%s：不符。%s", "%s: differs. %s"}
	msgPartUnnamed   = message{"不知是哪个部门", "no known department"}
	msgNotJoined     = message{"结论：不符，没有合成", "Conclusion: disagrees; nothing was put together"}
	msgNotJoinedNext = message{"下一步：请缺少或不符的部门核对公告 SHA-256、名单和种子，重新运行 yaohao part", "next: ask the departments whose part is missing or differs to compare announcement, lists and seed, and to run yaohao part again"}
	msgJoinWritten   = message{"已写入 %s：%s", "wrote into %s: %s"}
	msgJoined        = message{"结论：相符。各部门分结果齐全，合起来就是公告、名单和种子得出的结果；公告 SHA-256 %s", "Conclusion: agrees. The parts of all departments are there, and make up the result that announcement, lists and seed give; SHA-256 of the announcement %s"}
)

// Simulation.
var (
	msgSimulateShort = message{"模拟抽取很多次，看机会是否均等", "Draw many times to see that chances are equal; nothing is recorded"}
	msgSimulateLong  = message{
		"模拟抽取很多次，看机会是否均等：每一层的检查对象、条件相同的执法检查人员、两人同组的次数。\n已公告的任务用公告的名单；没有公告的按现在的名录库；也可以是任务文件（.yaml），这时不需要工作区。\n种子由公告推出，人人可以重做，不会是真正的种子；什么都不记录，也不显示任何一次抽取的结果。\n查出偏差时退出码为 3。",
		"Draw many times, to see that chances are equal: of the targets of a stratum, of inspectors with equal constraints, and of how often\ntwo go together. An announced task uses the announced lists; one that is not, the registries as they stand; TASK may also be a\ntask file (.yaml), which needs no workspace. Seeds follow from the announcement, so that anyone can do the same, and are never\nthe real one; nothing is recorded, and the result of no single draw is shown. A deviation exits with 3.",
	}
	msgArgTaskOrFile    = message{"任务编号或任务文件", "TASK"}
	msgArgRuns          = message{"次数", "N"}
	msgFlagRuns         = message{"抽取`次数`", "`number` of draws"}
	msgFlagHTML         = message{"另写一份带图的网页`文件`，不需要网络", "also write a page with plots to `file`; it needs no network"}
	msgFlagEach         = message{"列出每一个检查对象和执法检查人员", "list every target and every inspector"}
	msgHTMLNext         = message{"给出以 .html 结尾的文件名", "name a file that ends in .html"}
	msgRunsNext         = message{"给出 1 到 10000000 的整数", "give a whole number from 1 to 10000000"}
	msgSimulating       = message{"模拟抽取", "drawing"}
	msgSimulateAgain    = message{"重新运行同一条命令，从头开始", "run the same command again; it starts anew"}
	msgSimulated        = message{"模拟抽取 %d 次：任务 %s %s", "draws: %d; task %s %s"}
	msgSimulatedListed  = message{"名单：抽取编号 %d 的公告，SHA-256 %s", "lists: those of announcement %d, SHA-256 %s"}
	msgSimulatedNow     = message{"名单：尚未公告，按现在的规则和名录库（此时公告的 SHA-256 为 %s）", "lists: not announced; rules and registries as they stand (SHA-256 of that announcement: %s)"}
	msgSimulatedSeeds   = message{"种子：第 k 次为“模拟 k SHA-256(\"simulate 公告的SHA-256 k\")”，由公告推出，人人可以重做；不是真正的种子，没有记入台账", "seeds: of draw k, \"模拟 k SHA-256(simulate SHA-256-of-the-announcement k)\"; anyone can do the same; never a real seed, and nothing is in the ledger"}
	msgNoAssignment     = message{"其中 %d 次没有可行的人员分派，不计入下面的数字；因此检查对象没有确切的期望", "draws without a valid assignment: %d; they are left out below, so there is no exact expectation for targets"}
	msgSimTargets       = message{"检查对象：每一层各对象被抽中的机会", "Targets: chances of those of each stratum"}
	msgSimGroups        = message{"执法检查人员：条件相同的（部门、席位要求的技能、回避、缺席、上限都一样）为一组，组内机会应当相等", "Inspectors: those with equal constraints (department, skills that seats ask for, avoidance, absence, limit) are a group, with equal shares"}
	msgSimSingles       = message{"另有 %d 名执法检查人员条件独特，无人可比，没有确切的期望", "inspectors with constraints of their own, whom nobody can be compared with: %d; there is no exact expectation for them"}
	msgSimWorkloads     = message{"席位数：一次抽取中，能派出的人得到几个席位", "Workloads: seats of those who can be sent, in one draw"}
	msgSimMeetings      = message{"同组：两人在一次抽取中同组几次", "Together: how often two are on one team in a draw"}
	msgSimNever         = message{"永远抽不到的", "Who can never be drawn"}
	msgSimNeverNobody   = message{"没有永远抽不到的检查对象或执法检查人员", "there is no target or inspector who can never be drawn"}
	msgSimUnseen        = message{"能抽到、但这 %d 次里一次也没有抽到的：检查对象 %d，执法检查人员 %d", "who can be drawn, but never was in %d draws: targets %d, inspectors %d"}
	msgSimFair          = message{"结论：没有发现偏差。检验 %d 项，最小的 p 为 %s，乘以项数（Bonferroni 校正）为 %s，不小于 %s", "Conclusion: no deviation was found. Tests: %d; the smallest p is %s; times their number (Bonferroni) %s, not below %s"}
	msgSimDeviates      = message{"结论：有偏差。检验 %d 项，最小的 p 为 %s，乘以项数（Bonferroni 校正）为 %s，小于 %s", "Conclusion: chances deviate. Tests: %d; the smallest p is %s; times their number (Bonferroni) %s, below %s"}
	msgSimUntested      = message{"结论：次数太少，或没有可比的，没有作检验", "Conclusion: too few draws, or nothing to compare; there was no test"}
	msgSimMeaning       = message{"p 是机会均等时偏离这么大或更大的可能；没有发现偏差，不等于证明没有", "p is the chance of a deviation as large or larger if chances are equal; that none was found is no proof that there is none"}
	msgSimHowTested     = message{"χ² 已考虑不放回抽取（方差为 p(1-p)，自由度为个数减一）；“最偏的”用二项分布的确切概率，乘以该层的个数", "chi-squared allows for drawing without replacement (variance p(1-p), one degree of freedom less than members); \"farthest\" is exact (binomial), times the targets of the stratum"}
	msgWroteFile        = message{"已写出 %s", "wrote %s"}
	msgWroteFileAlready = message{"%s 内容相同，未作改动", "%s is there already, nothing changed"}
	msgSimSeatShare     = message{"%s 席 %s", "%s: %s"}
	msgSimNoExpectation = message{"无确切值", "not exact"}
	msgSimWith          = message{"%d 与 %d", "%d with %d"}
	msgSimGroupName     = message{"%s（%d 人）", "%s (%d)"}
	msgSimAvoids        = message{"回避 %d", "avoiding %d"}
	msgSimAbsent        = message{"有缺席", "absent on some days"}
	msgSimLimited       = message{"有个人上限", "limited"}
	msgSimExperts       = message{"%s（专家）", "%s (experts)"}
	msgSimWeight        = message{"%s（%d 个对象，各 %d 票）", "%s (%d of %d tickets each)"}

	msgColChance      = message{"应有", "Expected"}
	msgColFewest      = message{"最少", "Lowest"}
	msgColMost        = message{"最多", "Highest"}
	msgColChi         = message{"χ²", "Chi²"}
	msgColDF          = message{"自由度", "DF"}
	msgColP           = message{"p", "p"}
	msgColFarthest    = message{"最偏的", "Farthest"}
	msgColGroup       = message{"组", "Group"}
	msgColTimes       = message{"次数", "Times"}
	msgColGot         = message{"机会", "Chance"}
	msgColLeads       = message{"其中组长", "Leading"}
	msgColDepartment  = message{"部门", "Department"}
	msgColWorkload    = message{"分布", "Distribution"}
	msgColPairs       = message{"对数", "Pairs"}
	msgColMean        = message{"平均", "Mean"}
	msgColIn          = message{"分层或部门", "Stratum or department"}
	msgColCount       = message{"数目", "Number"}
	msgColWhy         = message{"原因", "Why"}
	msgColExpected    = message{"应得", "Expected"}
	msgColWho         = message{"是谁", "Who"}
	msgColInspector   = message{"执法检查人员", "Inspector"}
	msgPageTitle      = message{"机会是否均等：%s", "Are chances equal? %s"}
	msgPageAllTargets = message{"每一个检查对象（%d）", "Every target (%d)"}
	msgPageAllStaff   = message{"每一名执法检查人员（%d）", "Every inspector (%d)"}
	msgPlotStrata     = message{"各层机会（百分比）", "Chances by stratum, in percent"}
	msgPlotDeviation  = message{"各对象被抽中次数偏离应有次数几个标准差（占对象的百分比）", "By how many standard deviations targets are off (percent of targets)"}
	msgPlotWorkloads  = message{"%s：一次抽取中的席位数（占人数的百分比）", "%s: seats in a draw (percent of inspectors)"}
	msgPlotStaff      = message{"%s：每人平均席位，按名单顺序", "%s: mean seats of each, in the order of the list"}
	msgPlotPairs      = message{"两人同组的次数是同类平均的几倍（占对数的百分比）", "How often two go together, as a multiple of the mean of such pairs (percent of pairs)"}
	msgPlotExpected   = message{"应有", "expected"}
	msgPlotDrawn      = message{"模拟", "simulated"}
	msgPlotFewest     = message{"最少的对象", "lowest target"}
	msgPlotMost       = message{"最多的对象", "highest target"}
	msgPlotNormal     = message{"均等时", "if equal"}
)

// untestedNames say why there is no p-value.
var untestedNames = map[fairness.Untested]message{
	fairness.UntestedAlone:      {"无可比的", "nothing to compare"},
	fairness.UntestedCertain:    {"没有随机成分", "nothing left to chance"},
	fairness.UntestedFew:        {"次数太少", "too few draws"},
	fairness.UntestedUnknown:    {"没有确切的期望", "no exact expectation"},
	fairness.UntestedInfeasible: {"有的抽取无解", "draws were left out"},
}

// reasonNames say why somebody can never be drawn.
var reasonNames = map[fairness.Reason]message{
	fairness.ReasonExcluded: {"未列入名单", "left out of the list"},
	fairness.ReasonTakeNone: {"这一层不抽", "none of the stratum are taken"},
	fairness.ReasonNoSeat:   {"部门没有席位", "no seat for the department"},
	fairness.ReasonNoFit:    {"没有席位要求的技能", "lacks the skills of every seat of the department"},
	fairness.ReasonLimit:    {"个人上限为 0", "a personal limit of 0"},
	fairness.ReasonAbsent:   {"每次检查都不能派出", "absent on days of every check"},
	fairness.ReasonBarred:   {"须回避所有能抽到的对象", "must avoid all targets that can be drawn"},
}

// Errors.
var (
	msgError   = message{"错误：", "error: "}
	msgWarning = message{"提醒：", "warning: "}
	msgNext    = message{"下一步：", "next: "}
	msgColon   = message{"：", ": "}
	msgComma   = message{"，", ", "}

	msgListComma = message{"、", ", "}
	msgAndMore   = message{" 等另外 %d 个", " and %d more"}
	msgNamed     = message{"%s（%s）", "%s (%s)"}
	msgNone      = message{"（无）", "(none)"}
	msgMoreLines = message{"（还有 %d 处，用 --json 查看全部）", "(%d more; --json shows all)"}

	msgUnknownCommand     = message{"%[2]s 没有“%[1]s”这个命令", "%[2]s has no command %[1]s"}
	msgUnknownCommandNear = message{"%[2]s 没有“%[1]s”这个命令，是否要用 %[2]s %[3]s", "%[2]s has no command %[1]s; did you mean %[2]s %[3]s?"}
	msgUnknownFlag        = message{"%[2]s 没有选项 %[1]s", "%[2]s has no option %[1]s"}
	msgUnknownFlagNear    = message{"%[2]s 没有选项 %[1]s，是否要用 --%[3]s", "%[2]s has no option %[1]s; did you mean --%[3]s?"}
	msgFlagNeedsValue     = message{"选项 %s 后面缺少内容", "option %s needs a value"}
	msgFlagBadValue       = message{"选项 %s 不能是 %q", "option %s cannot be %q"}
	msgFlagSyntax         = message{"选项写法有误：%s", "wrong option: %s"}
	msgFlagRequired       = message{"缺少选项 %s", "option %s is missing"}
	msgMissingArgument    = message{"%[2]s 后面缺少%[1]s", "%[2]s needs %[1]s"}
	msgExtraArgument      = message{"%[2]s 后面多出“%[1]s”；含空格的内容要加引号", "%[1]s is too much for %[2]s; put quotes around what holds a space"}
	msgUsageNext          = message{"加 --help 查看用法", "see the usage with --help"}
	msgModeNext           = message{"用 merge、replace 或 retire", "use merge, replace or retire"}
	msgBadSetting         = message{"设置 %[1]s 不能是“%[2]s”（来自 --%[1]s、%[3]s 或 yaohao.yaml）", "the setting %[1]s cannot be \"%[2]s\" (from --%[1]s, %[3]s or yaohao.yaml)"}
	msgDatabaseNext       = message{"给出工作区文件名，或去掉这个设置", "name a workspace file, or leave the setting out"}
	msgOperatorNext       = message{"给出一行文字，首尾没有空格，中间没有换行", "give one line of text, without blanks at its edges or line breaks"}
	msgLanguageNext       = message{"用 zh 或 en", "use zh or en"}
	msgUnknownSetting     = message{"没有设置 %s；可用的有 db、operator、lang、json、headers、yearly、key、witnesses", "there is no setting %s; there are db, operator, lang, json, headers, yearly, key, witnesses"}
	msgBadYearly          = message{"yearly 不能是 %d：应为 1 到 366 的整数", "yearly cannot be %d: a whole number from 1 to 366"}
	msgConfig             = message{"配置读不出来（%v）", "the configuration cannot be read (%v)"}
	msgConfigNext         = message{"改正或移走这个文件", "correct the file, or move it away"}

	msgNoWorkspace     = message{"没有这个工作区", "there is no such workspace"}
	msgNoWorkspaceNext = message{"先运行 yaohao init，或用 --db 指定", "run yaohao init first, or name one with --db"}
	msgBusy            = message{"另一个程序正在使用这个工作区", "another program is using the workspace"}
	msgBusyNext        = message{"等它结束再运行同一条命令", "wait until it has ended, then run the same command"}
	msgReadOnly        = message{"工作区是只读的，其中没有改动", "the workspace is read-only; nothing in it was changed"}
	msgReadOnlyNext    = message{"去掉文件的只读属性，或请管理员开放文件和所在目录的权限；在只读的盘上的，先复制到硬盘", "make the file writable, or ask for permission on it and its folder; copy it from a disk that is read-only first"}
	msgDiskFull        = message{"磁盘已满，工作区没有改动", "the disk is full; nothing in the workspace was changed"}
	msgDiskFullNext    = message{"腾出空间，再运行同一条命令", "make room, then run the same command"}
	msgForeign         = message{"不是摇号的工作区，或由更新的版本写成", "not a workspace of yaohao, or one of a newer version"}
	msgForeignNext     = message{"用 --db 指定正确的文件，或换用更新的版本", "name the right file with --db, or use a newer version"}

	msgNotExist         = message{"没有这个文件或目录", "there is no such file or folder"}
	msgCheckPath        = message{"检查路径和文件名", "check the path and the name"}
	msgNoPermission     = message{"没有权限", "no permission"}
	msgNoPermissionNext = message{"换一个位置，或请管理员开放权限；若文件正被 Excel 打开，先关闭", "use another place, or ask for permission; if Excel has the file open, close it"}
	msgCannotAccess     = message{"无法读写（%s）", "cannot be read or written (%s)"}
	msgNotFile          = message{"不是普通文件", "not a regular file"}
	msgIsFolder         = message{"是目录，不是文件", "a folder, not a file"}
	msgNotFolder        = message{"不是目录", "not a folder"}
	msgNotInFolder      = message{"路径上有文件，不能当目录用", "part of the path is a file, not a folder"}
	msgNoFolder         = message{"没有这个目录", "there is no such folder"}
	msgNoFolderNext     = message{"先建这个目录，或用 --db 指定别处", "make the folder first, or name another place with --db"}
	msgDossierWithin    = message{"这里没有案卷，案卷在 %s", "no dossier here; it is in %s"}
	msgDossierNext      = message{"运行 yaohao verify %s", "run yaohao verify %s"}
	msgNotFolderNext    = message{"给出案卷所在的目录", "name the folder that holds the dossier"}
	msgOccupied         = message{"目录里已有别的内容（%s），未作改动", "the folder holds something else already (%s); nothing was changed"}
	msgOccupiedFile     = message{"已有这个文件，内容与要写的不同，未作改动", "the file holds something else already; nothing was changed"}
	msgOccupiedFileNext = message{"换一个文件名，或先移走原有的文件", "use another file name, or move the file away"}
	msgOccupiedActs     = message{"抽取之后又有后续事项（%s），案卷和记录表与先前写出的不同：换一个输出目录再运行，先前的留作存档", "acts came after the draw (%s), so that dossier and sheets are others than before: use another folder, and keep the first"}
	msgOccupiedNext     = message{"换一个输出目录，或先移走原有内容", "use another folder, or move its content away"}
	msgInterrupted      = message{"已中断", "interrupted"}
	msgInterruptedNext  = message{"重新运行同一条命令，会从中断处继续", "run the same command again; it goes on from where it stopped"}

	msgSeedEmpty     = message{"没有给出种子", "no seed is given"}
	msgSeedEmptyNext = message{"写上公告所说的那一行文字，例如 --seed \"…\"", "give the line of text that the announcement speaks of: --seed \"…\""}
	msgSeedBad       = message{"种子写法不对（%s）", "the seed is not well formed (%s)"}
	msgSeedBadNext   = message{"按公布的原文录入一行：空格用半角、不连续，首尾没有空格，没有换行和制表符", "enter one line as it was published: plain single spaces, none at the edges, no line breaks or tabs"}

	msgTaskFile     = message{"任务文件有 %d 处问题，未作改动", "issues in the task file: %d; nothing was changed"}
	msgTaskFileAll  = message{"整个文件", "the whole file"}
	msgNotYAML      = message{"不是任务文件，或没有存成 UTF-8 文本（YAML：%s）", "not a task file, or not saved as UTF-8 text (YAML: %s)"}
	msgTaskFileNext = message{"改正后再运行；各项写法见 docs/task.zh-CN.md", "correct the file and run again; docs/task.md explains each key"}
	msgLine         = message{"第 %d 行：", "line %d: "}
	msgDidYouMean   = message{"（是否要写 %s）", " (did you mean %s?)"}

	msgRowIssues         = message{"名录里有 %d 处问题，没有导入", "issues in the spreadsheets: %d; nothing was imported"}
	msgRowIssuesBoth     = message{"名录里有 %d 处错误，另有 %d 处提醒，没有导入", "errors in the spreadsheets: %d, warnings: %d; nothing was imported"}
	msgRowIssuesNext     = message{"在原文件里按行列改正，再导入", "correct these cells in the files, then import again"}
	msgGroup             = message{"%s：%s，%d 处", "%s: %s, %d"}
	msgWarnings          = message{"名录里有 %d 处要留意", "things in the spreadsheets that may be wrong: %d"}
	msgContinue          = message{"继续导入吗", "import all the same"}
	msgNotContinued      = message{"没有确认，没有导入", "not confirmed; nothing was imported"}
	msgUnaccepted        = message{"名录里有 %d 处提醒没有确认，没有导入", "warnings in the spreadsheets that are not accepted: %d; nothing was imported"}
	msgDoubts            = message{"有 %d 处多半是写错了，未公告", "most likely misspelt: %d; nothing was announced"}
	msgDoubtsAsk         = message{"以上多半是写错了；公告之后不能再改。仍要公告吗", "these are most likely misspelt, and an announcement cannot be taken back; announce all the same"}
	msgDoubtsStop        = message{"没有确认，未公告", "not confirmed; nothing was announced"}
	msgDoubtsNext        = message{"改正后再运行；确认无误就加 --accept-warnings", "correct them and run again; if all is right add --accept-warnings"}
	msgUnacceptedNext    = message{"逐类核对；确认无误就加 --accept-warnings 再运行，否则改正原文件", "look at each kind; if all is right run again with --accept-warnings, else correct the files"}
	msgMapNext           = message{"写成 列名=字段，如 --map 主体代码=id", "write header=field, such as --map CODE=id"}
	msgMapUnused         = message{"没有一个表有“%s”这一列，--map 没有用上", "no table has a column %s; its --map was not used"}
	msgUnknownField      = message{"列“%s”不能当作“%s”：没有这个字段", "column %s cannot be \"%s\": there is no such field"}
	msgUnknownFieldNext  = message{"可用的字段：%s", "the fields are: %s"}
	msgHeadersKind       = message{"headers 下面不认识 %s", "unknown key %s under headers"}
	msgHeadersKindNext   = message{"用 targets、inspectors、avoidance、checks 或 leave，下面写 字段: [列名]", "use targets, inspectors, avoidance, checks or leave, and under it field: [header]"}
	msgAnnotateNext      = message{"给出以 .xlsx 结尾的文件名", "name a file that ends in .xlsx"}
	msgAnnotateOne       = message{"--annotate 一次只能标注一个文件", "--annotate takes one file at a time"}
	msgFileExists        = message{"文件已经存在，没有覆盖", "the file exists already; it was not overwritten"}
	msgFileExistsNext    = message{"换一个文件名，或先移走它", "use another name, or move the file away"}
	msgSheet             = message{"%s 工作表“%s”", "%s sheet %q"}
	msgRow               = message{"%s 工作表“%s”第 %d 行", "%s sheet %q row %d"}
	msgRowCSV            = message{"%s 第 %d 行", "%s line %d"}
	msgNearest           = message{"；可能是“%s”，可用 --map 指明", "; it may be %s, which --map can say"}
	msgCell              = message{"%s 工作表“%s”第 %d 行 %s 列", "%s sheet %q row %d column %s"}
	msgCellCSV           = message{"%s 第 %d 行 %s 列", "%s line %d column %s"}
	msgFirstAt           = message{"（前一处：%s）", " (first at %s)"}
	msgMissingColumn     = message{"缺少“%s”列", "column %s is missing"}
	msgMissingColumnNear = message{"缺少“%s”列；最接近的是“%s”", "column %s is missing; the nearest is %s"}
	msgDetail            = message{"（%s）", " (%s)"}

	msgFreeze     = message{"有 %d 处须先处理，未公告", "to be settled first: %d; nothing was announced"}
	msgFreezeNext = message{"改任务文件或名录库后再运行", "change the task file or the registries and run again"}

	msgPairs         = message{"回避名单里有不认识的编号，没有导入", "the avoidance list has ids that are in no registry; nothing was imported"}
	msgPairsNext     = message{"核对编号；先导入检查对象和执法检查人员，再导入回避名单", "check the ids; import targets and inspectors before avoidance pairs"}
	msgPairTarget    = message{"检查对象 %s 不在名录库中（与 %s 回避）", "target %s is not in the registry (to avoid %s)"}
	msgPairInspector = message{"执法检查人员 %s 不在名录库中（与 %s 回避）", "inspector %s is not in the registry (to avoid %s)"}

	msgUnknownTask      = message{"没有这个任务", "there is no such task"}
	msgUnknownTaskNext  = message{"用 yaohao task list 查看任务编号", "see the task numbers with yaohao task list"}
	msgTooEarly         = message{"公告的种子时间是 %s，现在是 %s，还不能抽取", "the seed is announced for %s, and it is %s now"}
	msgTooEarlyNext     = message{"到时间再运行同一条命令；若时钟不准，先校准", "run the same command when the time has come; if the clock is wrong, set it first"}
	msgKnownSeed        = message{"前次是第 %d 号，种子时间 %s，现在是 %s；这次的种子时间 %s 没有同时晚于两者，规则可能迁就已知的种子", "the attempt before, number %d, was for the seed of %s, and it is %s now; the seed of %s is not later than both, so that rules might be made to fit a seed that is known"}
	msgKnownSeedNext    = message{"把任务文件里的种子时间（seed.at）改到两者之后，运行 task add，再 yaohao announce %s", "set the moment of the seed (seed.at in the task file) later than both, run task add, then yaohao announce %s"}
	msgNotAnnounced     = message{"尚未公告", "not announced yet"}
	msgNotAnnouncedNext = message{"先运行 yaohao announce %s", "run yaohao announce %s first"}
	msgNotDrawn         = message{"已公告（编号 %d），尚未抽取", "announced (number %d), but not drawn yet"}
	msgNotDrawnNext     = message{"运行 yaohao draw %s --seed \"种子\"（骰子用 --dice，见 --help）", "run yaohao draw %s --seed \"TEXT\" (--dice for dice; see --help)"}
	msgIsAnnounced      = message{"已公告（编号 %d），规则和名单不能再改；这次尝试已记入台账", "announced as number %d: rules and lists cannot change any more; the attempt is in the ledger"}
	msgIsAnnouncedNext  = message{"按公告抽取：yaohao draw %s --seed \"种子\"（骰子用 --dice，见 --help）；公告有错就先作废（yaohao void），再重新公告", "draw what was announced: yaohao draw %s --seed \"TEXT\" (--dice for dice; see --help); if it is wrong, void it (yaohao void) and announce anew"}
	msgIsDrawn          = message{"已抽取（编号 %d，种子“%s”），不能再抽或修改；这次尝试已记入台账", "drawn as number %d with seed %q: it cannot be drawn again or changed; the attempt is in the ledger"}
	msgIsDrawnNext      = message{"要案卷或记录表，用 yaohao export；出了差错就先作废（yaohao void），再重新公告", "for its files use yaohao export; if something went wrong, void it (yaohao void) and announce anew"}
	msgIsInfeasible     = message{"编号 %d 的公告已用种子“%s”抽过，没有可行的分派；规则和名单未变，不能换种子再抽；这次尝试已记入台账", "announcement %d was given seed %q and has no valid assignment; it cannot be drawn with another seed, and nothing has changed since; the attempt is in the ledger"}
	msgIsInfeasibleNext = message{"先改规则（task add）或名录库（import），再公告", "change the rules (task add) or the registries (import), then announce anew"}
	msgResultDiffers    = message{"工作区里存的结果与种子得出的不同", "the stored result is not what the seed gives"}
	msgLedgerBroken     = message{"台账第 %d 条不对（%s）", "ledger entry %d is wrong (%s)"}
	msgTampered         = message{"工作区可能被别的程序改过：停止使用，保留原文件，与备份和已公布的内容比对", "another program may have changed the workspace: stop using it, keep the file, compare it with backups and with what was published"}

	msgInfeasible     = message{"没有可行的人员分派，未抽取", "no valid assignment exists; nothing was drawn"}
	msgInfeasibleNext = message{"选一种办法改任务文件或名录库，定新的种子时间，再公告；新的公告有新的抽取编号", "choose one of these, change the task file or the registries, set the moment of a new seed, and announce anew under a new number"}
	msgShortageNobody = message{"%[1]s：%[2]s 共 %[3]d 个席位，无人可派", "%[1]s: %[3]d seat(s), at %[2]s; nobody can take them"}
)

// shortageNames take the department, the targets or standing teams, the number of seats, who can take them and how many these fill.
var shortageNames = map[draw.ShortageKind]message{
	draw.ShortOfficers: {"%[1]s：%[2]s 共 %[3]d 个席位，只有 %[4]s 可派，最多派满 %[5]d 个", "%[1]s: %[3]d seat(s), at %[2]s; only %[4]s can take them, and fill %[5]d at most"},
	draw.ShortExperts:  {"%[1]s：%[2]s 共 %[3]d 个专家席，只有 %[4]s 可派，最多派满 %[5]d 个", "%[1]s: %[3]d seat(s) for experts, at %[2]s; only %[4]s can take them, and fill %[5]d at most"},
	draw.ShortGroups:   {"%[1]s：编组 %[2]s 共 %[3]d 个席位，只有 %[4]s 可派，最多派满 %[5]d 个", "%[1]s: %[3]d seat(s), on standing %[2]s; only %[4]s can take them, and fill %[5]d at most"},
	draw.ShortMatching: {"%[2]s 共 %[3]d 户，只有编组 %[4]s 可去，最多去 %[5]d 户", "%[3]d target(s), %[2]s; only standing %[4]s can go there, to %[5]d at most"},
}

// obstacleNames take the inspector, the number of seats and what it is about.
var obstacleNames = map[draw.ObstacleKind]message{
	draw.ObstacleSkills:    {"原因：%[1]s没有专长 %[3]s，其中 %[2]d 个席位不能派", "why: %[1]s lacks the skills for %[2]d of them: %[3]s"},
	draw.ObstacleAvoidance: {"原因：%[1]s要回避 %[3]s，其中 %[2]d 个席位不能派", "why: %[1]s has to avoid %[2]d of them: %[3]s"},
	draw.ObstacleAbsence:   {"原因：%[1]s在 %[3]s 不能派出（请假或执法证到期），其中 %[2]d 个席位不能派", "why: %[1]s cannot be sent to %[2]d of them: away %[3]s (leave, or the end of the certificate)"},
	draw.ObstacleLimit:     {"原因：%[1]s可派其中 %[2]d 个席位，但本人至多再派 %[3]s 席", "why: %[1]s could take %[2]d of them, but %[3]s at most for a limit of their own"},
	draw.ObstacleMaximum:   {"原因：%[1]s可派其中 %[2]d 个席位，但每人至多 %[3]s 席", "why: %[1]s could take %[2]d of them, but the maximum is %[3]s"},
}

var (
	msgGroupNumber  = message{"第 %s 组", "team %s"}
	msgGroups       = message{"各编组", "the standing teams"}
	msgAndOthers    = message{"%s 等", "%s and others"}
	msgRelaxExperts = message{"办法：%s 增加专家 %d 名", "enough: further experts for %s: %d"}
)

var relaxationNames = map[draw.RelaxationKind]message{
	draw.RelaxMaximum:    {"办法：每人至多改为 %[2]d 席（%[1]s）", "enough: a maximum of %[2]d seats each (%[1]s)"},
	draw.RelaxInspectors: {"办法：%s 增加执法检查人员 %d 名", "enough: further inspectors for %s: %d"},
	draw.RelaxGroups:     {"办法：编组改为 %d 组", "enough: standing teams: %d"},
	draw.RelaxSkills:     {"办法：第 %[2]d 个席位（%[1]s）不要求技能", "enough: seat %[2]d (%[1]s) without its skills"},
	draw.RelaxSeat:       {"办法：取消第 %[2]d 个席位（%[1]s）", "enough: teams without seat %[2]d (%[1]s)"},
	draw.RelaxLimit:      {"办法：%[1]s 的个人上限改为 %[2]d 席", "enough: a limit of %[2]d seats for %[1]s"},
	draw.RelaxAbsence:    {"办法：%s 在 %s 能够派出", "enough: %s can be sent after all, %s"},
	draw.RelaxPair:       {"办法：核实后 %s 与 %s 不需回避", "enough: %s and %s need not be kept apart after all"},
}

// fileNames take no arguments.
var fileNames = map[intake.FileKind]message{
	intake.Empty:          {"文件是空的", "the file is empty"},
	intake.NotSpreadsheet: {"不是电子表格", "not a spreadsheet"},
	intake.PDF:            {"是 PDF，不是电子表格", "a PDF, not a spreadsheet"},
	intake.HTML:           {"是网页，不是电子表格", "a web page, not a spreadsheet"},
	intake.OldXLS:         {"是 Excel 95 或更早的 .xls，不能读", "an .xls of Excel 95 or older, which cannot be read"},
	intake.Protected:      {"文件有密码", "the file is protected by a password"},
	intake.Damaged:        {"文件已损坏", "the file is damaged"},
	intake.TooLarge:       {"文件太大", "the file is too large"},
	intake.BadEncoding:    {"文字不是 UTF-8、GB18030 或 UTF-16", "the text is not UTF-8, GB18030 or UTF-16"},
	intake.NoHeader:       {"前十行里没有一行含有全部必需的列", "none of the first ten rows has all the columns that are needed"},
}

var fileNext = map[intake.FileKind]message{
	intake.Empty:          {"换成有内容的文件", "use a file that has rows"},
	intake.NotSpreadsheet: {"用 Excel 或 WPS 另存为 .xlsx 或 .csv", "save it as .xlsx or .csv"},
	intake.PDF:            {"找到原来的电子表格，存为 .xlsx 或 .csv", "find the spreadsheet it was made from, and save that as .xlsx or .csv"},
	intake.HTML:           {"用 Excel 或 WPS 打开，另存为 .xlsx", "open it in a spreadsheet program and save it as .xlsx"},
	intake.OldXLS:         {"用 Excel 或 WPS 打开，另存为 .xlsx", "open it in a spreadsheet program and save it as .xlsx"},
	intake.Protected:      {"打开文件，取消密码，再保存", "open it, remove the password, and save it"},
	intake.Damaged:        {"重新取得文件，或用 Excel 打开修复后另存", "get the file again, or repair it in a spreadsheet program"},
	intake.TooLarge:       {"分成几个文件导入", "import it in several files"},
	intake.BadEncoding:    {"用 Excel 或 WPS 打开，另存为 UTF-8 的 .csv 或 .xlsx", "open it and save it as .xlsx, or as .csv in UTF-8"},
	intake.NoHeader:       {"把表头改成上面的列名，或用 import 的 --map 列名=字段 指明", "give the header row the columns named above, or name yours with --map of import"},
}

// rowNames take the header of the column and the value.
var rowNames = map[intake.Kind]message{
	intake.MissingID:        {"缺少“%[1]s”", "%[1]s is missing"},
	intake.MissingName:      {"缺少“%[1]s”", "%[1]s is missing"},
	intake.MissingField:     {"缺少“%[1]s”", "%[1]s is missing"},
	intake.BadID:            {"“%s”不能是“%s”：编号为 1–64 字节，没有特殊字符", "%s cannot be \"%s\": an id has 1 to 64 bytes and no special character"},
	intake.NumberLostDigits: {"“%s”存成了数字“%s”，位数已丢失；把这一列设为文本，重新录入", "%s is stored as the number \"%s\" and has lost digits; make the column text and enter it again"},
	intake.DuplicateID:      {"“%s”重复：“%s”", "%s twice: \"%s\""},
	intake.DuplicateRow:     {"这一行重复：“%[2]s”", "the same row twice: \"%[2]s\""},
	intake.DuplicatePair:    {"这一对回避重复：“%[2]s”", "the same pair twice: \"%[2]s\""},
	intake.BadDate:          {"“%s”不是日期：“%s”", "%s is not a date: \"%s\""},
	intake.BadValue:         {"“%s”不能是“%s”，应为“是”或“否”", "%s cannot be \"%s\"; write 是 or 否"},
	intake.BadText:          {"“%s”里有不可见的特殊字符：“%s”", "%s has an invisible or special character: \"%s\""},
	intake.BadWord:          {"“%s”里不能有空格：“%s”", "%s cannot have a space inside: \"%s\""},
	intake.TooLong:          {"“%s”太长：“%s”", "%s is too long: \"%s\""},
	intake.FormulaError:     {"“%s”的公式没有结果：“%s”", "%s has a formula without a result: \"%s\""},
	intake.DuplicateHeader:  {"表头“%[1]s”有两列", "two columns with the header %[1]s"},
	intake.ExtraValue:       {"这一行比表头多出“%[2]s”；内容里有逗号就要加引号", "more fields than the header has: \"%[2]s\"; put quotes around what holds a comma"},
	intake.MissingColumn:    {"这张表缺少“%[1]s”列；不是名录就删去或隐藏这张表", "this table has no column %[1]s; delete or hide the sheet if it is no table"},
	intake.NoIDColumn:       {"没有“%[1]s”列；编号由名称和地址算出，名称或地址一改就成为另一个对象。若有一列是代码，用 --map 指明", "no column %[1]s; ids are made of name and address, and change when these do; if a column has codes, name it with --map"},
	intake.DerivedID:        {"“%s”空着；由名称和地址算出编号 %s", "%s is blank; %s is made of name and address"},
	intake.ComputedID:       {"“%s”是公式算出的：“%s”，打开文件时可能变化；核对后把这一列粘贴为数值", "%s comes from a formula: \"%s\", which may change when the file is opened; check it, then paste the column as values"},
	intake.DateSerial:       {"“%s”是没有日期格式的数字，读作 %s", "%s is a number without a date format, read as %s"},
	intake.CheckDigit:       {"“%s”不是正确的统一社会信用代码：“%s”，位数或校验位不符（早年的代码也可能是真的）", "%s is not a right social credit code: \"%s\", by its length or check digit (an early code may be genuine)"},
	intake.DuplicateName:    {"“%s”相同而编号不同：“%s”", "%s is the same under another id: \"%s\""},
	intake.StoredName:       {"“%s”与名录库里另一条的相同，编号不同（本行和库中）：“%s”；同一个就先停用库中那条", "%s is that of another row in the registry; the ids here and there: \"%s\"; if both are one, retire the stored row first"},
	intake.NoRows:           {"表头下面没有内容%[1]s", "nothing below the header row%[1]s"},
	intake.BlankHeader:      {"这一列没有表头%s，内容没有导入：“%s”", "the column has no header%s, its values are left out: \"%s\""},
	intake.IDSpelling:       {"“%s”原文“%s”", "%s stands as \"%s\""},
	intake.SampleRow:        {"“%[2]s”", "\"%[2]s\""},
	intake.HintRow:          {"“%[2]s”", "\"%[2]s\""},
	intake.HeaderRow:        {"“%[2]s”", "\"%[2]s\""},
	intake.TotalRow:         {"“%[2]s”", "\"%[2]s\""},
	intake.FooterRow:        {"“%[2]s”", "\"%[2]s\""},
	intake.HiddenSheet:      {"隐藏的工作表不导入%[1]s；要导入就取消隐藏", "hidden sheets are not imported%[1]s; unhide it if it should be"},
	intake.SideSheet:        {"没有可识别的表头，或名称表明不是名录%[1]s", "no header that is known, or a name that says it is no table%[1]s"},
}

var severityNames = map[intake.Severity]message{
	intake.Error:   {"错误", "error"},
	intake.Warning: {"提醒", "warning"},
	intake.Note:    {"说明", "note"},
}

// kindNames head the groups of issues.
var kindNames = map[intake.Kind]message{
	intake.MissingID:        {"缺编号", "no id"},
	intake.MissingName:      {"缺名称", "no name"},
	intake.MissingField:     {"缺必填的内容", "a required value is missing"},
	intake.BadID:            {"编号写法不对", "not an id"},
	intake.NumberLostDigits: {"编号存成数字，丢了位数", "an id stored as a number has lost digits"},
	intake.DuplicateID:      {"编号重复", "the same id twice"},
	intake.DuplicateRow:     {"行重复", "the same row twice"},
	intake.DuplicatePair:    {"回避重复", "the same pair twice"},
	intake.BadDate:          {"日期不对", "not a date"},
	intake.BadValue:         {"不在可选内容中", "not one of the possible values"},
	intake.BadText:          {"有不可见的特殊字符", "an invisible or special character"},
	intake.BadWord:          {"中间有空格", "a space inside"},
	intake.TooLong:          {"太长", "too long"},
	intake.FormulaError:     {"公式没有结果", "a formula without a result"},
	intake.DuplicateHeader:  {"表头重复", "the same header twice"},
	intake.ExtraValue:       {"比表头多出的内容", "more fields than the header has"},
	intake.MissingColumn:    {"像是名录，却缺少一列", "looks like a table, but lacks a column"},
	intake.NoIDColumn:       {"没有代码这一列", "no column of codes"},
	intake.DerivedID:        {"没有代码", "no code"},
	intake.ComputedID:       {"编号由公式算出", "an id that a formula computes"},
	intake.DateSerial:       {"日期存成了数字", "a date stored as a number"},
	intake.CheckDigit:       {"信用代码校验不符", "the check digit of a code is wrong"},
	intake.DuplicateName:    {"名称重复", "the same name twice"},
	intake.StoredName:       {"与名录库里的同名而编号不同", "a name that the registry has under another id"},
	intake.NoRows:           {"一行也没有", "no rows"},
	intake.BlankHeader:      {"没有表头的列里有内容", "values in a column without a header"},
	intake.IDSpelling:       {"编号按半角、无空格记录", "ids recorded with half-width letters and digits, without blanks"},
	intake.SampleRow:        {"略过示例行", "sample rows left out"},
	intake.HintRow:          {"略过填写提示行", "hint rows left out"},
	intake.HeaderRow:        {"略过重复的表头", "repeated header rows left out"},
	intake.TotalRow:         {"略过合计行", "total rows left out"},
	intake.FooterRow:        {"略过表尾", "footers left out"},
	intake.HiddenSheet:      {"略过隐藏的工作表", "hidden sheets left out"},
	intake.SideSheet:        {"略过不是名录的工作表", "sheets left out that are no tables"},
}

// freezeNames take the value, the count and what would be right.
var freezeNames = map[registry.FreezeFault]message{
	registry.FreezeNoTargets:    {"检查对象名录库是空的%[1]s", "the target registry is empty%[1]s"},
	registry.FreezeNoColumn:     {"检查对象名录库里没有“%[1]s”这一列；有：%[3]s", "the target registry has no column %[1]s; it has %[3]s"},
	registry.FreezeNoStratum:    {"%[2]d 个检查对象没有“%[3]s”（第一个：%[1]s）", "%[2]d targets have no %[3]s (the first: %[1]s)"},
	registry.FreezeNoRule:       {"“%[3]s”为 %[1]s 的 %[2]d 个检查对象没有比例；不抽就在 take 里写 %[1]s: 0", "%[2]d targets with %[3]s %[1]s have no ratio; to take none, write %[1]s: 0 under take"},
	registry.FreezeNoSuch:       {"没有 %[1]s 这一层；名录库里有：%[3]s", "no target is in stratum %[1]s; the registry has %[3]s"},
	registry.FreezeTooMany:      {"%[1]s 层只有 %[2]d 个，不能抽 %[3]s 个", "stratum %[1]s has %[2]d targets, not %[3]s"},
	registry.FreezeNothing:      {"一个也不抽%[1]s", "nothing would be drawn%[1]s"},
	registry.FreezeNoInspectors: {"%[1]s 没有可派的执法检查人员；名录库里有：%[3]s", "%[1]s has no inspector who can be sent; the registry has %[3]s"},
	registry.FreezeNoSkill:      {"%[1]s 没有人具备全部技能：%[3]s", "nobody of %[1]s has all the skills %[3]s"},
	registry.FreezeTooFew:       {"%[1]s 有 %[3]s 个席位要派人；现有人员按专长、请假和每人至多几席（maximum、monthly）算，最多派满 %[2]d 个", "%[1]s has %[3]s seats to fill; its inspectors can fill %[2]d at most, by their skills, leave and the most seats of each (maximum, monthly)"},
	registry.FreezeFewExperts:   {"%[1]s 有 %[3]s 个专家席要派人；现有专家按专长、请假和每人至多几席（maximum、monthly）算，最多派满 %[2]d 个", "%[1]s has %[3]s seats for experts to fill; its experts can fill %[2]d at most, by their skills, leave and the most seats of each (maximum, monthly)"},
	registry.FreezeNoTeam:       {"%[1]s 要回避 %[2]d 人，%[3]s 没有足够的人可派：它永远组不成检查组", "%[1]s has to avoid %[2]d inspectors, so that %[3]s has too few left: it could never get a team"},
	registry.FreezeNobody:       {"范围内没有检查对象：名录库 %[2]d 户都被排除%[1]s", "no target is left: all %[2]d of the registry are left out%[1]s"},
	registry.FreezeNoExperts:    {"%[1]s 没有可派的专家；名录库里有：%[3]s", "%[1]s has no expert who can be sent; the registry has %[3]s"},
	registry.FreezeIncomparable: {"条件与“%[3]s”比大小，有 %[2]d 行比不了（第一行：%[1]s）", "a filter compares with \"%[3]s\", which rows cannot be: %[2]d (the first: %[1]s)"},
	registry.FreezeTotal:        {"总共只有 %[2]d 户，不能抽 %[3]s 户", "there are %[2]d targets in all, not %[3]s"},
	registry.FreezeCap:          {"“%[1]s”是一般事项，共抽 %[2]d 户，超过上限 %[3]s", "%[1]s is an item of general supervision: %[2]d would be drawn, and %[3]s at most may be"},
	registry.FreezeWeight:       {"%[2]d 个检查对象的权数不是 1 到 1000 的整数（第一个：%[1]s，写的是“%[3]s”）", "targets whose weight is no whole number from 1 to 1000: %[2]d (the first: %[1]s, \"%[3]s\")"},
	registry.FreezeNoArea:       {"%[2]d 个检查对象没有“%[3]s”，不知分给哪个区域（第一个：%[1]s）", "%[2]d targets have no %[3]s, so that their area is not known (the first: %[1]s)"},
	registry.FreezeNoValue:      {"没有一户符合“%[1]s”；名录库里有：%[3]s", "no target has %[1]s; the registry has %[3]s"},
	registry.FreezeNoException:  {"例外列入的 %[1]s 不在检查对象名录库中；核对编号", "the exception %[1]s is no target of the registry; check the id"},
	registry.FreezeException:    {"%[1]s 不必例外：它不在范围内，或没有超过年度次数；从 exceptions 里删去", "%[1]s needs no exception: it is out of scope, or not over the yearly number; take it out of exceptions"},
	registry.FreezeBatches:      {"各批次合计 %[3]s 户，抽中 %[2]d 户，应当相等，每批至少一户%[1]s", "the batches have %[3]s targets, and %[2]d are drawn; both should be the same, and at least one a batch%[1]s"},
	registry.FreezeBatchDays:    {"%[2]d 个批次，只有 %[3]s 段日期%[1]s", "%[2]d batches, and days for %[3]s%[1]s"},
	registry.FreezeGroups:       {"抽中 %[2]d 户，现有编组按每人至多几席算最多去 %[3]s 户%[1]s", "%[2]d targets, and the standing teams may take %[3]s at most%[1]s"},
	registry.FreezeLeave:        {"%[1]s 的请假“%[3]s”看不懂：写作 2026-11-23 或 2026-11-23至2026-11-27", "the leave of %[1]s cannot be read: \"%[3]s\"; write 2026-11-23 or 2026-11-23至2026-11-27"},
	registry.FreezeText:         {"无法写入名单：%[1]s（%[3]s）", "cannot stand in a list: %[1]s (%[3]s)"},
}

var shapeNames = map[string]message{
	"mapping": {"“项: 内容”，每项一行", "\"key: value\" pairs, one a line"},
	"list":    {"列表，每个一行，以“- ”开头", "a list, one a line, each after \"- \""},
	"value":   {"一个值", "a single value"},
}

// taskFaults take the key, the value and what would be right.
var taskFaults = map[registry.TaskFault]message{
	registry.TaskSeedKind:   {"%[1]s 不认识种子种类“%[2]s”，可为 %[3]s", "%[1]s: %[2]q is no kind of seed; it may be %[3]s"},
	registry.TaskFaces:      {"%[1]s 应为 6 或 10，写的是“%[2]s”", "%[1]s should be 6 or 10, not %[2]q"},
	registry.TaskChain:      {"%[1]s 不认识 drand 链“%[2]s”，可为 %[3]s", "%[1]s: %[2]q is no chain of drand that is known; it may be %[3]s"},
	registry.TaskBalls:      {"%[1]s 的写法应如 33选6+16选1 或 5位，写的是“%[2]s”", "%[1]s should be as 33选6+16选1 or 5位, not %[2]q"},
	registry.TaskLottery:    {"%[1]s 不认识彩票“%[2]s”（认识 %[3]s）：请写明 balls，如 33选6+16选1", "%[1]s: lottery %[2]q is not known (known are %[3]s): give its balls, as 33选6+16选1"},
	registry.TaskLate:       {"%[1]s 的开奖日期 %[2]s 晚于种子时间 %[3]s", "%[1]s is drawn on %[2]s, after the moment of the seed, %[3]s"},
	registry.TaskWitnesses:  {"%[1]s 至少要有两名不同的见证人（%[2]s）", "%[1]s needs at least two witnesses, all different (%[2]s)"},
	registry.TaskAbsent:     {"%[1]s 应为 void（作废）或 commitment（以承诺代替），写的是“%[2]s”", "%[1]s should be void or commitment, not %[2]q"},
	registry.TaskSyntax:     {"这一行或上一行写法有误（YAML：%[2]s）：缩进用空格，冒号、逗号和括号用半角，冒号后留一个空格，括号和引号成对", "this line or the one before is not well formed (YAML: %[2]s): indent with spaces, half-width signs, a space after each colon, brackets and quotes in pairs"},
	registry.TaskUnknownKey: {"不认识的项 %[2]s", "unknown key %[2]s"},
	registry.TaskTwice:      {"%[2]s 写了两次", "%[2]s stands here twice"},
	registry.TaskMissing:    {"缺少 %[1]s", "missing: %[1]s"},
	registry.TaskShape:      {"%[1]s 的写法不对，应为%[3]s", "%[1]s should be %[3]s"},
	registry.TaskText:       {"%[1]s 不能是“%[2]s”：1–1000 字节，首尾没有空格，没有不可见字符", "%[1]s cannot be \"%[2]s\": 1 to 1000 bytes, no blanks at its edges, nothing invisible"},
	registry.TaskID:         {"%[1]s 不能是“%[2]s”：1–64 字节，没有空格", "%[1]s cannot be \"%[2]s\": 1 to 64 bytes, no space"},
	registry.TaskWord:       {"%[1]s 不能是“%[2]s”：1–128 字节，没有空格", "%[1]s cannot be \"%[2]s\": 1 to 128 bytes, no space"},
	registry.TaskSkill:      {"%[1]s 不能是“%[2]s”：没有空格和逗号", "%[1]s cannot be \"%[2]s\": no space, no comma"},
	registry.TaskNumber:     {"%[1]s 不能是“%[2]s”：应为 1 到 %[3]s 的整数", "%[1]s cannot be \"%[2]s\": a whole number from 1 to %[3]s"},
	registry.TaskDate:       {"%[1]s 不是日期：“%[2]s”，应写作 2026-11-23", "%[1]s is not a date: \"%[2]s\"; write it as 2026-11-23"},
	registry.TaskDates:      {"%[1]s：结束日 %[2]s 早于开始日 %[3]s", "%[1]s: the last day %[2]s is before the first, %[3]s"},
	registry.TaskMoment:     {"%[1]s 不是时间：“%[2]s”，应写作 2026-11-20 10:00（北京时间）", "%[1]s is not a moment: \"%[2]s\"; write it as 2026-11-20 10:00 (Beijing time)"},
	registry.TaskRatio:      {"%[1]s 不是比例：“%[2]s”，应写作 10%%、1/3 或个数", "%[1]s is not a ratio: \"%[2]s\"; write 10%%, 1/3 or a count"},
	registry.TaskTooMuch:    {"%[1]s 不能是“%[2]s”：超过 100%%", "%[1]s cannot be \"%[2]s\": more than 100%%"},
	registry.TaskFine:       {"%[1]s 太细：“%[2]s”，分母至多 %[3]s", "%[1]s is too fine: \"%[2]s\"; a denominator of %[3]s at most"},
	registry.TaskFilter:     {"%[1]s：", "%[1]s: "},
	registry.TaskChoice:     {"%[1]s 不能是“%[2]s”；可用：%[3]s", "%[1]s cannot be \"%[2]s\"; one of %[3]s"},
	registry.TaskList:       {"%[1]s 有 %[2]s 项，应为 %[3]s 项", "%[1]s has %[2]s entries, and should have %[3]s"},
	registry.TaskNoUse:      {"%[1]s 在这里用不上（见 %[3]s）", "%[1]s has no use here; see %[3]s"},
	registry.TaskShare:      {"%[1]s：个数“%[2]s”没有取整、至少、至多；写比例，或只写个数", "%[1]s: a count (%[2]s) takes no round, min or max; write a ratio, or the count alone"},
	registry.TaskLots:       {"%[1]s 至少要有两个可抽的内容", "%[1]s needs at least two things to draw from"},
	registry.TaskOutside:    {"%[1]s：“%[2]s”不在检查时间 %[3]s 之内", "%[1]s: \"%[2]s\" is not within the dates %[3]s"},
	registry.TaskNeighbour:  {"%[1]s：%[2]s 在 seats 里没有组长以外的席位，相邻单位无席可补", "%[1]s: %[2]s has no seat but the leader's under seats, which a neighbour could take"},
	registry.TaskGroups:     {"%[1]s：每组 %[2]s 人，而 seats 有 %[3]s 个席位", "%[1]s: teams of %[2]s, while there are %[3]s seats"},
	registry.TaskGrouping:   {"%[1]s 不能是“%[2]s”；写作 5 of 3：五个组，每组三人", "%[1]s cannot be \"%[2]s\"; write 5 of 3: five teams of three"},
	registry.TaskSeats:      {"%[1]s 共 %[2]s 个席位；每个检查组至少 %[3]s 名执法检查人员", "%[1]s: %[2]s in all; a team has at least %[3]s officers"},
}

var ledgerFaults = map[registry.LedgerFault]message{
	registry.LedgerSpelling: {"格式不对", "not in the form of an entry"},
	registry.LedgerGap:      {"序号不连续", "the numbers have a gap"},
	registry.LedgerHash:     {"内容与它的 SHA-256 不符", "its SHA-256 is not that of its text"},
	registry.LedgerChain:    {"与前一条接不上", "it does not follow the entry before it"},
	registry.LedgerTime:     {"时间早于前一条", "its time is before that of the entry before it"},
	registry.LedgerEmpty:    {"缺少", "it is missing"},
	registry.LedgerNumber:   {"抽取编号不连续", "the draw numbers do not follow each other"},
	registry.LedgerTwice:    {"同一公告抽了两次", "the announcement was drawn before"},
	registry.LedgerStands:   {"前一次公告还没有了结", "the announcement before it still stands"},
	registry.LedgerVoid:     {"公告此前已作废", "the announcement was voided before"},
	registry.LedgerRow:      {"与工作区里存的公告或结果不符", "what it records is not what is stored"},
}

// Registries: history, tags, confirmation, templates.
var (
	msgRegistryShort        = message{"查看和维护名录库：targets 检查对象，inspectors 执法检查人员，avoidance 回避名单，checks 检查记录，leave 请假名单", "Look at registries and keep them: targets, inspectors, avoidance, checks, leave"}
	msgRegistryListShort    = message{"列出名录", "List rows"}
	msgRegistryShowShort    = message{"查看一条名录的全部内容；回避写两个编号，检查记录写编号、日期、任务编号，请假写执法证号和两个日期", "Show all of a row; a pair is two ids, a check target, day and task, leave inspector and two days"}
	msgRegistryHistoryShort = message{"名录库的各批次，或一条名录的每个版本", "The batches of a registry, or all versions of a row"}
	msgRegistryDiffShort    = message{"比较两个批次或日期之间的变化", "What changed between two batches or dates"}
	msgRegistryDiffLong     = message{
		"比较名录库在两个时刻之间的变化。时刻是批次号（history 可查；0 为空库），或日期 2026-11-20（当天结束时，北京时间）；\n不写终点即为现在。",
		"What changed in a registry between two moments: numbers of batches (history lists them; 0 is the empty beginning), or dates\nas 2026-11-20 (the end of that day, Beijing time). Without TO, until now.",
	}
	msgRegistryRetireShort  = message{"停用名录，历史保留", "Retire rows; their history stays"}
	msgRegistryTagShort     = message{"给名录加标签（一般库、特别库、专家库等）", "Tag rows, for named pools"}
	msgRegistryUntagShort   = message{"去掉名录的标签", "Take a tag off rows"}
	msgRegistryExportShort  = message{"导出为 .xlsx，可原样再导入", "Write an .xlsx that imports again unchanged"}
	msgRegistryConfirmShort = message{"记录谁确认名录库准确完整", "Record who vouches that a registry is current"}
	msgTemplateShort        = message{"生成空白填报表（.xlsx）", "Write a blank workbook to fill in (.xlsx)"}

	msgArgKind     = message{"targets|inspectors|avoidance|checks|leave", "targets|inspectors|avoidance|checks|leave"}
	msgArgID       = message{"编号", "ID"}
	msgArgIDs      = message{"编号…", "ID…"}
	msgArgMaybeID  = message{"[编号]", "[ID]"}
	msgArgMaybeIDs = message{"[编号…]", "[ID…]"}
	msgArgFrom     = message{"起点", "FROM"}
	msgArgTo       = message{"[终点]", "[TO]"}
	msgArgTag      = message{"标签", "TAG"}
	msgArgOutFile  = message{"--out 文件.xlsx", "--out FILE.xlsx"}
	msgArgBy       = message{"--by 姓名", "--by NAME"}
	msgArgReason   = message{"--reason 原因", "--reason TEXT"}
	msgArgTarget   = message{"--target 编号", "--target ID"}
	msgArgApproval = message{"--approved-by 批准人", "--approved-by NAME"}
	msgArgRule     = message{"--rule 规则…", "--rule RULE…"}

	msgFlagFilter           = message{"只要符合`条件`的，如 \"风险等级 in (B, C) and 行业 = 餐饮\"；写法见 docs/task.zh-CN.md", "only rows for which the `filter` holds, such as \"风险等级 in (B, C) and 行业 = 餐饮\"; docs/task.md has its language"}
	msgFlagLimit            = message{"最多列出`几条`，0 为不限", "`rows` to list at most, 0 for all"}
	msgFlagOffset           = message{"跳过前`几条`", "`rows` to skip"}
	msgFlagRetired          = message{"列出已停用的", "list retired rows"}
	msgFlagReason           = message{"停用`原因`，记入台账", "`reason`, for the ledger"}
	msgFlagTarget           = message{"关停或迁走的检查对象`编号`", "`id` of the target that is closed or moved"}
	msgFlagSupplementReason = message{"补抽`事由`", "`reason` of the supplement"}
	msgFlagApproval         = message{"批准人`姓名`职务", "`name` and post of who approved"}
	msgFlagTagFile          = message{"名录在这个`表格`里的", "rows of this spreadsheet `file`"}
	msgFlagOutFile          = message{"输出`文件`（.xlsx）", "`file` to write (.xlsx)"}
	msgFlagBy               = message{"确认人`姓名`", "`name` of who vouches"}
	msgFlagNote             = message{"`说明`", "a `note`"}
	msgFlagReplaceNote      = message{"`说明`；写进案卷，人人可见，不要写病情等个人隐私", "a `note`; it stands in the dossier for all to read: nothing private"}
	msgFlagYes              = message{"不再询问", "do not ask"}

	msgColTime    = message{"时间", "Time"}
	msgColActor   = message{"经办", "Operator"}
	msgColAct     = message{"事项", "Act"}
	msgColTags    = message{"标签", "Tags"}
	msgColBatch   = message{"批次", "Batch"}
	msgColFrom    = message{"来源", "From"}
	msgColChanges = message{"变动", "Changes"}
	msgColID      = message{"编号", "ID"}
	msgColRowName = message{"名称", "Name"}

	msgListEmpty       = message{"%s：没有要列出的（符合条件的共 %d 条）", "%s: nothing to list (%d match)"}
	msgListShown       = message{"%s：符合条件的共 %d 条，以上是第 %d–%d 条", "%s: %d match, shown are %d–%d"}
	msgRowCurrent      = message{"在库", "current"}
	msgRowRetired      = message{"已停用", "retired"}
	msgVersionAdded    = message{"新增", "added"}
	msgVersionRetired  = message{"停用", "retired"}
	msgVersionBack     = message{"恢复", "back"}
	msgChange          = message{"%s：“%s”→“%s”", "%s: %q → %q"}
	msgSemicolon       = message{"；", "; "}
	msgDiffAdded       = message{"新增", "added"}
	msgDiffRemoved     = message{"停用", "removed"}
	msgDiffChanged     = message{"更改", "changed"}
	msgDiffCounts      = message{"第 %d 批到第 %d 批：新增 %d，停用 %d，更改 %d", "batch %d to batch %d: %d added, %d removed, %d changed"}
	msgRetired         = message{"%s：已停用 %d 条，原已停用 %d 条", "%s: %d retired, %d were retired already"}
	msgDangling        = message{"有 %d 条回避的对象或人员已停用，不再起作用", "%d avoidance pairs are of somebody who is retired, and have no effect"}
	msgTagged          = message{"标签 %s：%s加上 %d 条", "tag %s: put on %[3]d of %[2]s"}
	msgUntagged        = message{"标签 %s：%s去掉 %d 条", "tag %s: taken off %[3]d of %[2]s"}
	msgWorkbook        = message{"已写出 %s", "wrote %s"}
	msgWorkbookAlready = message{"%s 已有，内容相同，未作改动", "%s is there already, unchanged"}
	msgNotReadBack     = message{"%s 再导入时不会得到同样的名录：可能有两列的表头相同，或有内容被当作说明行", "%s would not import as the same rows: two columns may have the same header, or a row may look like a note"}
	msgSameFiles       = message{"%s：文件与上一批（第 %d 批）导入的相同，名录没有变化", "%s: the files are those of the last batch (%d), and nothing has changed"}
	msgReplaceAsk      = message{"将停用文件里没有的 %d 条%s，是否继续", "%d of the %s are not in the files and would be retired; go on"}
	msgReplaceStop     = message{"文件里没有的 %d 条%s会被停用，没有导入", "%d of the %s are not in the files and would be retired; nothing was imported"}
	msgReplaceNext     = message{"确认无误后加 --yes；只增加和更新则用 --mode merge", "add --yes if that is meant, or use --mode merge to add and update only"}
	msgYesNo           = message{"？[y/N] ", "? [y/N] "}

	msgConfirmed         = message{"已记录：%s 确认%s准确完整", "recorded: %s vouches for the %s"}
	msgStandingConfirmed = message{"%s：%s 于 %s 确认", "%s: confirmed by %s on %s"}
	msgStandingNone      = message{"没有人确认过名录（%s）；核对后用 yaohao registry confirm 记录确认人", "nobody vouches for the registries (%s); check them, then record who does with yaohao registry confirm"}
	msgStandingChanged   = message{"%[1]s在 %[3]s 确认（%[4]s）之后有变动；核对后运行 yaohao registry confirm %[2]s --by 姓名", "the %[1]s have changed since %[3]s confirmed them (%[4]s); check them, then run yaohao registry confirm %[2]s --by NAME"}
	msgStandingOld       = message{"%[1]s由 %[3]s 确认（%[4]s）已超过三十日；核对后运行 yaohao registry confirm %[2]s --by 姓名", "the %[1]s were confirmed by %[3]s more than 30 days ago (%[4]s); check them, then run yaohao registry confirm %[2]s --by NAME"}

	msgBadKind           = message{"没有名录库 %s", "there is no registry %s"}
	msgBadKindNext       = message{"用 targets（检查对象）、inspectors（执法检查人员）、avoidance（回避名单）、checks（检查记录）或 leave（请假名单）", "use targets, inspectors, avoidance, checks or leave"}
	msgFilterNext        = message{"写作 列 = 值，也可用 != < <= > >= in (甲, 乙) contains and or not 和括号；含空格或符号的名称和值加引号", "write COLUMN = VALUE, or with != < <= > >= in (A, B) contains and or not and parentheses; quote names and values that hold blanks or signs"}
	msgIncomparable      = message{"“%[1]s”有 %[2]d 行不能与“%[3]s”比大小（第一行 %[4]s：“%[5]s”）", "column %[1]s has rows that cannot be compared with \"%[3]s\": %[2]d (the first, %[4]s, has \"%[5]s\")"}
	msgIncomparableNext  = message{"改正这些行，或先用 and 把它们排除在外", "correct these rows, or leave them out with an and in front"}
	msgTextNext          = message{"写一行文字，首尾没有空格", "write one line, without blanks at its edges"}
	msgBadTag            = message{"标签不能是 %q：1–128 字节，没有空格", "a tag cannot be %q: 1 to 128 bytes, no space"}
	msgTagWays           = message{"要加标签的用编号、--file 或 --filter 之一指定", "say which rows by their ids, by --file or by --filter; one of them"}
	msgUnknownRows       = message{"%s中没有这 %d 个编号，未作改动", "%s: %d ids are not there; nothing was changed"}
	msgUnknownRowsNext   = message{"用 yaohao registry list %s 查看编号", "see the ids with yaohao registry list %s"}
	msgUnknownColumn     = message{"没有“%s”列", "there is no column %s"}
	msgUnknownColumnNext = message{"现有的列：%s", "the columns are %s"}
	msgPoint             = message{"“%s”不是批次号或日期", "%q is no number of a batch, and no date"}
	msgPointNext         = message{"写批次号（yaohao registry history 可查），或日期如 2026-11-20", "give the number of a batch (yaohao registry history lists them), or a date such as 2026-11-20"}
	msgPointLastNext     = message{"最后一批是第 %d 批", "the last batch is %d"}
	msgTableSize         = message{"第 %d 行“%s”超出一张工作表能放下的", "row %d column %q is more than a worksheet can hold"}
	msgTableSizeNext     = message{"用 --filter 分几次导出", "write it in parts, with --filter"}

	msgRegistryAvoidShort = message{"按规则生成回避名单", "Add the avoidance pairs that rules yield"}
	msgRegistryAvoidLong  = message{
		"按规则生成回避名单，先列出，同意后加入：\n  same-target      近几年抽中检查过同一对象（本工作区的抽取，--years 指定几年）\n  former-employer  执法检查人员表的“曾任职单位”列\n  shareholding     “持股单位”列\n  relative         “亲属单位”列\n各列写检查对象的名称或编号，多个用顿号隔开；对不上的会列出。",
		"Add the avoidance pairs that rules yield; they are shown first:\n  same-target      drawn to inspect the target in past years (draws of this workspace, --years says how many)\n  former-employer  column 曾任职单位 of the inspector registry\n  shareholding     column 持股单位\n  relative         column 亲属单位\nThe columns name targets or give their ids, with 、 between; what matches none is listed.",
	}
	msgFlagRule    = message{"`规则`：same-target、former-employer、shareholding、relative，可写多次", "`rule`: same-target, former-employer, shareholding or relative; repeatable"}
	msgFlagYears   = message{"same-target 往前看`几年`", "`years` that same-target looks back"}
	msgBadRuleNext = message{"用 same-target、former-employer、shareholding 或 relative", "use same-target, former-employer, shareholding or relative"}
	msgColPerson   = message{"执法检查人员", "Inspector"}
	msgColKind     = message{"回避类型", "Kind"}
	msgColReason   = message{"回避事由", "Reason"}
	msgYielded     = message{"规则得出 %d 条新的回避，另有 %d 条已在名单中", "the rules yield %d new pairs, and %d that are in the list already"}
	msgUnmatched   = message{"%s（%s）的%s“%s”不是检查对象的名称或编号", "%s (%s): %s %q is no name or id of a target"}
	msgAvoidAsk    = message{"将加入 %d 条回避，是否继续", "%d avoidance pairs would be added; go on"}
	msgAvoidStop   = message{"将加入 %d 条回避，没有加入", "%d avoidance pairs would be added; nothing was changed"}
	msgAvoidNext   = message{"核对后加 --yes；只看不加用 --dry-run", "add --yes if they are right; --dry-run only shows them"}
	msgAvoidAdded  = message{"已加入 %d 条回避", "added %d avoidance pairs"}
)

// registryNames are how people call the registries.
var registryNames = map[registry.Kind]message{
	registry.KindTargets:    {"检查对象", "targets"},
	registry.KindInspectors: {"执法检查人员", "inspectors"},
	registry.KindAvoidance:  {"回避名单", "avoidance pairs"},
	registry.KindChecks:     {"检查记录", "earlier checks"},
	registry.KindLeave:      {"请假名单", "leave"},
}

// expressionFaults take the line and the character.
var expressionFaults = map[registry.ExpressionFault]message{
	registry.ExpressionColumn:     {"条件第 %d 行第 %d 字应为列名", "filter line %d character %d: the name of a column should stand here"},
	registry.ExpressionComparison: {"条件第 %d 行第 %d 字应为 = != < <= > >= in 或 contains", "filter line %d character %d: one of = != < <= > >= in contains should stand here"},
	registry.ExpressionValue:      {"条件第 %d 行第 %d 字应为一个值", "filter line %d character %d: a value should stand here"},
	registry.ExpressionList:       {"条件第 %d 行第 %d 字应为括号里的几个值", "filter line %d character %d: values in parentheses should stand here"},
	registry.ExpressionClose:      {"条件第 %d 行第 %d 字应为右括号", "filter line %d character %d: a closing parenthesis should stand here"},
	registry.ExpressionEnd:        {"条件第 %d 行第 %d 字应为 and、or 或结尾", "filter line %d character %d: and, or, or the end should stand here"},
	registry.ExpressionQuote:      {"条件第 %d 行第 %d 字的引号没有另一半", "filter line %d character %d: the quote is not closed"},
	registry.ExpressionCharacter:  {"条件第 %d 行第 %d 字不能用", "filter line %d character %d: this cannot stand in a filter"},
	registry.ExpressionTag:        {"条件第 %d 行第 %d 字：标签不能比大小", "filter line %d character %d: tags have no order"},
	registry.ExpressionDeep:       {"条件第 %d 行第 %d 字：括号太多", "filter line %d character %d: too many parentheses"},
	registry.ExpressionLong:       {"条件第 %d 行第 %d 字：整个条件太长，至多 1000 字节", "filter line %d character %d: the filter is too long, 1000 bytes at most"},
}

// Acts after a draw.
var (
	msgSupplemented     = message{"已补抽（第 %d 号）：%s 由 %s 补上，%s 层", "supplement %d: %s is answered by %s, stratum %s"}
	msgSupplementDays   = message{"检查时间：%s 至 %s", "days: %s to %s"}
	msgSupplementTeam   = message{"检查组：%s", "team: %s"}
	msgSupplementExpert = message{"专家：%s", "experts: %s"}
	msgExchanged        = message{"更换：%s 须回避，由 %s 去", "exchanged: %s has to avoid the target; %s goes"}
	msgSupplementSheets = message{"案卷和记录表随之改变：用 yaohao export 重新导出到新的目录", "dossier and record sheets change: write them anew with yaohao export, to another folder"}
	msgSupplementLine   = message{"补抽第 %d 号：%s 由 %s 补上", "supplement %d: %s is answered by %s"}
	msgNoSupplement     = message{"不能补抽：%s", "no supplement: %s"}
	msgNotDrawnTarget   = message{"%s 没有抽中，或已经补抽过", "%s was not drawn, or was answered before"}
	msgNoneLeft         = message{"%s 层没有别的检查对象了", "no other target is left in stratum %s"}
	msgNobodyFits       = message{"第 %d 个席位没有别的人能去", "nobody else can take seat %d"}
	msgNoSupplementNext = message{"抽中的对象见记录表或案卷的 result.txt，补抽和更换见 yaohao task show；席位无人可派时先补充人员，按新任务抽取", "see the drawn targets in result.txt of the dossier, supplements and replacements with yaohao task show; if nobody can take a seat, draw a new task"}
	msgBackwards        = message{"上一项后续事项的日期是 %s，今天是 %s", "the last act is of %s, and today is %s"}
	msgBackwardsNext    = message{"校准时钟后再运行", "set the clock, then run again"}

	msgReplaceShort = message{"更换：执法检查人员去不了时，按公告的办法由别人接替", "Send another inspector in place of one who cannot go"}
	msgReplaceLong  = message{
		"更换：执法检查人员去不了时，由别人接替其全部席位（--target 只换一处）。公告没有另说的，由递补次序的下一名接替；\n公告写明“批准指定”的，用 --name 写出批准的人选。抽取结果不改，更换记入台账和案卷的 acts.txt，任何人可以复核。",
		"Give all seats of an inspector who cannot go to another (with --target: the one there). The next alternate goes, unless the\nannouncement says that the person in charge names who goes: then --name does. The result does not change: the replacement\nstands in the ledger and in acts.txt of the dossier, where anyone can check it.",
	}
	msgArgInspector      = message{"--inspector 执法证号", "--inspector ID"}
	msgArgWhy            = message{"--reason 岗位调整|工作冲突|健康状况|回避", "--reason reassigned|conflict|illness|avoidance"}
	msgFlagInspector     = message{"去不了的人的`执法证号`", "`id` of the inspector who cannot go"}
	msgFlagOneTarget     = message{"只换去这一检查对象的席位（`编号`）", "`id` of the one target to exchange them at"}
	msgFlagNamed         = message{"批准的人选的`执法证号`；公告写明批准指定时才用", "`id` of who goes; where the announcement says that one is named"}
	msgFlagReplaceReason = message{"`事由`：岗位调整、工作冲突、健康状况或回避", "`reason`: reassigned, conflict, illness or avoidance (岗位调整, 工作冲突, 健康状况, 回避)"}
	msgReplaceReasonNext = message{"用 岗位调整、工作冲突、健康状况 或 回避；细节写在 --note", "use reassigned, conflict, illness or avoidance (岗位调整, 工作冲突, 健康状况, 回避); details go into --note"}

	msgReplacementLine  = message{"更换第 %d 号：%s %s，%s 换成 %s（%s）", "replacement %d: %s, %s: %s is replaced by %s (%s)"}
	msgSeatNumber       = message{"席位 %d", "seat %d"}
	msgExpertSeatNumber = message{"专家席 %d", "expert's seat %d"}
	msgSheetReplacement = message{"第 %d 号，%s %d：%s 换成 %s，%s", "no. %d, %s %d: %s is replaced by %s, %s"}
	msgReplaceAvoid     = message{"回避名单没有因此改变。今后的抽取也要回避，就把下面几行存为 回避.csv，运行 yaohao import avoidance 回避.csv", "the avoidance list has not changed. So that later draws keep them apart, save these lines as pairs.csv and run yaohao import avoidance pairs.csv"}

	msgMustName                  = message{"第 %d 号公告写明：更换人员由批准人指定", "announcement %d says that the person in charge names who goes"}
	msgMustNameNext              = message{"用 --name 写出批准的人选的执法证号", "give the id of who goes with --name"}
	msgMustNotName               = message{"第 %d 号公告没有写明可以指定：由递补次序的下一名接替", "announcement %d lets nobody be named: the next alternate goes"}
	msgMustNotNameNext           = message{"去掉 --name；今后要由负责人指定，在任务文件里写 replacement: named", "leave --name out; for later tasks, replacement: named in the task file lets the person in charge name who goes"}
	msgNotAnnouncedInspector     = message{"公告的名单里没有 %s", "the announced lists have no %s"}
	msgNotAnnouncedInspectorNext = message{"核对执法证号：yaohao registry list inspectors；公告之后才入库的人不在这次抽取中", "check the id with yaohao registry list inspectors; who came into the registry after the announcement has no part in this draw"}
	msgReplacedBefore            = message{"%s 已经换下（第 %d 号后续事项）", "%s was replaced before (act %d)"}
	msgNotOnThatTeam             = message{"%s 不在 %s 的检查组里", "%s is not on the team of %s"}
	msgOnNoTeam                  = message{"%s 不在任何检查组里", "%s is on no team"}
	msgNoSeatNext                = message{"各检查组见记录表，更换见 yaohao task show", "see the teams on the record sheets, and replacements with yaohao task show"}
	msgNoReplacement             = message{"%s 的%s不能更换，一处也没有换：%s", "nobody was replaced: at %s, %s: %s"}
	msgNoReplacementNext         = message{"先处理别的席位（--target），或作废后重抽（yaohao void）", "replace at the other targets first (--target), or void the draw and make another (yaohao void)"}
	msgCannotTake                = message{"%s 不能接替 %s 的%s，一处也没有换：%s", "nobody was replaced: %s cannot go to %s, %s: %s"}
	msgCannotTakeNext            = message{"另定人选；几处席位要不同的人，就用 --target 逐处更换", "name another; if the seats need different people, replace them one by one with --target"}

	msgVoidShort = message{"作废：抽取或未抽的公告出了差错时，写明事由作废", "End a draw, or an announcement that was not drawn, for a stated reason"}
	msgVoidLong  = message{
		"作废：抽取出了差错，或公告之后不能抽（如仪式的见证人缺席），写明事由和批准人作废。什么都不会删除：作废记入台账，\n已抽取的还记入案卷的 acts.txt。再抽时改定新的种子时间，重新公告；新的公告有新的编号，并写明前次作废及其事由。",
		"End a draw in which something went wrong, or an announcement that cannot be drawn (a witness of the ceremony did not come),\nfor a stated reason. Nothing is deleted: it stands in the ledger, and in acts.txt of the dossier if it was drawn. For the next\nattempt set the moment of a new seed and announce anew: under a new number, with this attempt and why it was voided.",
	}
	msgFlagVoidReason = message{"作废`事由`", "`reason`"}
	msgVoidAsk        = message{"作废第 %d 号（任务 %s %s）不能撤回，并写进以后的公告，是否继续", "voiding number %d (task %s %s) cannot be taken back, and later announcements will say so; go on"}
	msgVoidStop       = message{"没有确认，第 %d 号没有作废", "not confirmed; number %d was not voided"}
	msgVoidStopNext   = message{"作废不能撤回；确认后加 --yes", "it cannot be taken back; add --yes if that is meant"}
	msgVoided         = message{"第 %d 号已作废，事由：%s", "number %d is void: %s"}
	msgVoidedDossier  = message{"案卷随之改变：用 yaohao export dossier 重新导出到新的目录；先前的记录表不再有效", "the dossier changes: write it anew with yaohao export dossier, to another folder; record sheets that were printed are of no use any more"}
	msgVoidedNext     = message{"再抽：把任务文件里的种子时间（seed.at）改到现在以后，依次运行 task add、announce，到时间再 draw", "for the next attempt set the moment of the seed (seed.at in the task file) later than now, then run task add, announce and, when it has come, draw"}
	msgVoidLine       = message{"作废（第 %d 号后续事项，%s）：%s，批准 %s", "void (act %d, %s): %s; approved by %s"}
	msgVoidDossier    = message{"第 %d 号抽取已作废（%s），案卷里写明了", "draw %d is void (%s), as the dossier says"}

	msgFlagNumber        = message{"前次抽取的`编号`（未指定时为最后一次）", "`number` of an earlier draw of the task (the last one unless set)"}
	msgNoDraw            = message{"此任务没有编号为 %d 的抽取结果", "this task has no draw of number %d"}
	msgNoDrawNext        = message{"各次编号见 yaohao task show %s", "see its numbers with yaohao task show %s"}
	msgIsVoid            = message{"第 %d 号已作废（事由：%s）", "number %d is void (%s)"}
	msgIsVoidNext        = message{"再抽：把任务文件里的种子时间（seed.at）改到现在以后，运行 task add 和 yaohao announce %[1]s，到时间再 yaohao draw %[1]s；新的公告写明前次", "for the next attempt set the moment of the seed (seed.at in the task file) later than now, run task add and yaohao announce %[1]s, then yaohao draw %[1]s when the time has come; the new announcement names this one"}
	msgIsVoidExportNext  = message{"作废的抽取不派人检查；案卷可以导出：yaohao export dossier %s", "nobody is sent by a void draw; its dossier can be written: yaohao export dossier %s"}
	msgHasNoResult       = message{"编号 %d 的公告没有可行的分派，没有抽取结果", "announcement %d had no valid assignment: there is no result"}
	msgEarlierVoid       = message{"第 %d 号：作废，%s", "number %d: void, %s"}
	msgEarlierInfeasible = message{"第 %d 号：无解", "number %d: no valid assignment"}
	msgCounts            = message{"公告 %d 次，抽取 %d 次，无解 %d 次，补抽 %d 项，更换 %d 项，作废 %d 次", "announced %d, drawn %d, without a valid assignment %d, supplements %d, replacements %d, voided %d"}
	msgTaskCounts        = message{"此任务：%s", "this task: %s"}
	msgOfficeCounts      = message{"此工作区：%s", "this office: %s"}
	msgCountSupplements  = message{"补抽 %d 项", "supplements: %d"}
	msgCountReplacements = message{"更换 %d 项", "replacements: %d"}
	msgCountVoids        = message{"作废 %d 项", "voided: %d"}
)

// replacementFaults take no arguments.
var replacementFaults = map[draw.NoReplacementReason]message{
	draw.NotStanding:      {"没有抽中，或已经补抽过", "it was not drawn, or was answered before"},
	draw.NoSuchSeat:       {"没有这一席位", "there is no such seat"},
	draw.NobodyCanTake:    {"没有别的人能去", "nobody else can take it"},
	draw.NamingNotAllowed: {"公告没有写明可以指定", "the announcement lets nobody be named"},
	draw.UnknownInspector: {"公告的名单里没有此人", "is not in the announced list"},
	draw.DoesNotFit:       {"不是这一席位的部门，或没有所需专长", "is of another department, or lacks a skill"},
	draw.MustAvoid:        {"与检查对象有回避关系", "must avoid the target"},
	draw.IsAbsent:         {"检查日期内不能派出（请假或执法证到期）", "cannot be sent on the days of the check (leave, or the end of the certificate)"},
	draw.IsOnTheTeam:      {"已在这个检查组里", "is on the team already"},
	draw.HasNoRoom:        {"席位已满", "has as many seats as they may have"},
	draw.WasReplaced:      {"此前已被换下", "was replaced before"},
}

// Seeds of the announced source.
var (
	msgFlagDice    = message{"骰子逐枚宣读的`点数`；给两次，两次录入须一致", "the `digits` of the dice as read aloud; give it twice, both must agree"}
	msgFlagLottery = message{"一次开奖的`号码`，如 \"3 9 14 22 27 31 + 5\"；按公告的次序每次开奖给一次", "the `numbers` of a lottery draw, as \"3 9 14 22 27 31 + 5\"; once for each announced draw, in their order"}
	msgFlagBeacon  = message{"公告所定的一轮 drand 信标的 JSON `文件`", "JSON `file` with the announced round of drand"}
	msgFlagFetch   = message{"从网上取公告所定的一轮信标；可另给`网址`", "fetch the announced round of drand; another `address` may be given"}

	msgAskDice        = message{"逐枚录入 %d 枚骰子的点数（%d 面，空格随意）：", "digits of the %d dice, one after another (%d faces, spaces as you like): "}
	msgAskDiceAgain   = message{"请另一人再录一遍（%d 枚，%d 面）：", "once more, by somebody else (%d dice, %d faces): "}
	msgDiceTwice      = message{"骰子点数要录两遍，现在有 %d 遍", "the dice must be entered twice, not %d times"}
	msgDiceDiffer     = message{"两遍录入不一致，从第 %d 枚起", "the two entries differ, from die %d on"}
	msgLotteryCount   = message{"公告有 %d 次开奖，给了 %d 次的号码", "%d lottery draws are announced, and numbers of %d are given"}
	msgLotteryNumbers = message{"号码与公告不合：%s，给的是“%s”", "not the numbers of a draw as announced: %s; given: %q"}
	msgSeedOtherKind  = message{"公告的种子来源是%s（%s），不收别的种子", "the announced source of the seed is %s (%s): no other is taken"}

	msgBeaconWhere     = message{"请用 --beacon 给出信标文件，或用 --fetch 从网上取（二者取一）", "give the beacon as a file with --beacon, or fetch it with --fetch: one of them"}
	msgBeaconFile      = message{"不是 drand 信标的 JSON（应有 round、signature）", "not a round of drand in JSON (with round and signature)"}
	msgBeaconFileNext  = message{"取公告所定的一轮：%s，原样存成文件", "get the announced round, %s, and keep it as it is in a file"}
	msgBeaconRound     = message{"这是第 %d 轮，公告定的是第 %d 轮", "this is round %d; round %d is announced"}
	msgBeaconSignature = message{"签名不是这一轮的：文件不是原样，或被改过", "the signature is not that of this round: the file is not as it was published"}
	msgFetch           = message{"取不到信标（%v）", "the beacon cannot be fetched (%v)"}
	msgFetchNext       = message{"这一轮可能还没有公布：稍后再试；或在能上网的机器上取，存成文件，用 --beacon 给出", "the round may not be published yet: try again; or get it on another machine, and give the file with --beacon"}

	msgFewBits          = message{"注意：种子只有 %d 位，少于 %d 位：可能的种子不多，事先可以逐一试过", "note: the seed has %d bits only, less than %d: there are few seeds, and all can be tried beforehand"}
	msgNotRevealed      = message{"注意：%[2]d 名见证人中有 %[1]d 名没有揭示；按公告以其承诺代替，不揭示的人可在两个种子之间选", "note: %d of %d witnesses did not reveal; as announced their commitments count: who withholds chooses between two seeds"}
	msgPlain            = message{"%s", "%s"}
	msgWorthDice        = message{"种子：%d 枚 %d 面骰子（%s）。点数是否如实，由在场的人证明", "seed: %d dice of %d faces (%s). That they fell so, those present can say"}
	msgWorthLottery     = message{"种子：公开彩票的开奖号码。请与公布的号码比对：", "seed: numbers of public lotteries. Compare them with those that were published:"}
	msgWorthDrawn       = message{"      %s", "      %s"}
	msgWorthBeacon      = message{"种子：drand %s 第 %d 轮，签名有效。除非该网络过半成员合谋，谁也不能选定或预知", "seed: round %[2]d of drand %[1]s; its signature is valid. Nobody could choose or know it, unless most members of that network conspired"}
	msgWorthCeremony    = message{"种子：%d 名见证人先承诺、后揭示。其中一人诚实，就没有人能选定种子：", "seed: %d witnesses committed, then revealed. If one of them is honest, nobody could choose it:"}
	msgEvidenceRound    = message{"种子本身表明：第 %d 轮签名在 %s 之前不存在", "what the seed shows: the signature of round %d did not exist before %s"}
	msgEvidenceCeremony = message{"种子本身表明：承诺是对这份公告作出的。问任何一名见证人：承诺时公告是否已公布，揭示是否在全部承诺公示之后", "what the seed shows: the commitments are to this announcement. Ask any witness: was it published when they committed, and did all commit before any revealed?"}
)

// Ceremonies.
var (
	msgCeremonyShort       = message{"见证人共同产生种子：承诺、公示、揭示、完成", "Witnesses make the seed together: commit, show, reveal, finish"}
	msgCeremonyLong        = message{"按公告由几名见证人共同产生种子：各人先选一段秘密文字（至少 20 个字），只交承诺；全部承诺公示之后，各人揭示；\n最后 finish 抽取。其中一人诚实，就没有人能选定种子。各步记入台账。", "Several witnesses make the seed, as announced: each chooses a secret text (at least 20 characters) and hands in only a\ncommitment; when all commitments were shown, each reveals; finish draws. One honest witness is enough. Each step is in the ledger."}
	msgCeremonyCommitShort = message{"录入见证人的承诺：在终端隐藏输入秘密，或从文件", "Take the commitments: secrets entered unseen at the terminal, or commitments from files"}
	msgCeremonyShowShort   = message{"公示全部承诺：之后不再收承诺", "Show all commitments; none is taken after that"}
	msgCeremonyRevealShort = message{"录入见证人的揭示：在终端隐藏输入，或从文件", "Take what the witnesses reveal: entered unseen at the terminal, or from files"}
	msgCeremonyFinishShort = message{"用仪式产生的种子抽取", "Draw with the seed that the witnesses made"}
	msgFlagWitness         = message{"见证`人`的姓名或序号（配合 --from）", "the `witness`, by name or number (with --from)"}
	msgFlagCommitmentFile  = message{"存有承诺的`文件`（sha256sum 的输出）", "`file` with the commitment, as sha256sum prints it"}
	msgFlagSecretFile      = message{"存有秘密文字的`文件`，一行", "`file` with the secret, one line"}
	msgAskSecret           = message{"%s，请输入秘密文字（至少 20 个字，不显示）：", "%s, enter your secret (at least 20 characters, not shown): "}
	msgAskSecretAgain      = message{"%s，请再输入一遍：", "%s, once more: "}
	msgAskReveal           = message{"%s，请揭示（不显示；空行表示缺席）：", "%s, reveal your secret (not shown; an empty line if absent): "}
	msgSecretsDiffer       = message{"两遍输入不同，请重来", "the two entries differ: again"}
	msgCommitted           = message{"已记下 %s 的承诺", "%s has committed"}
	msgRevealed            = message{"%s 揭示：%s", "%s reveals: %s"}
	msgAllCommitted        = message{"全部见证人都已承诺；下一步：yaohao ceremony show", "all witnesses have committed; next: yaohao ceremony show"}
	msgAllRevealed         = message{"全部见证人都已揭示；下一步：yaohao ceremony finish", "all witnesses have revealed; next: yaohao ceremony finish"}
	msgNoCommitment        = message{"不是承诺：应为 64 位小写十六进制数字", "not a commitment: 64 lowercase hexadecimal digits"}
	msgNoCommitmentNext    = message{"在自己的机器上：printf '%%s commit %[2]d %%s' %[1]s '秘密文字' | sha256sum", "on your own machine: printf '%%s commit %[2]d %%s' %[1]s 'SECRET' | sha256sum"}
	msgNoWitness           = message{"没有见证人 %s", "there is no witness %s"}
	msgNoWitnessNext       = message{"公告的见证人：%s", "announced are: %s"}
	msgWitnessAndFile      = message{"--witness 和 --from 要一起给", "--witness and --from go together"}
	msgNotOneLine          = message{"文件应只有一行", "the file should have one line"}
	msgNotOneLineNext      = message{"只留一行文字", "leave one line of text in it"}
	msgNoTerminal          = message{"没有可隐藏输入的终端", "there is no terminal for hidden entry"}
	msgNoTerminalNext      = message{"在终端里运行（不加 --json），或用 --witness 和 --from 从文件给出", "run it at a terminal, without --json; or give what a witness brings with --witness and --from"}
	msgOfWitness           = message{"%s：%s", "%s: %s"}
	msgNotCommitted        = message{"未承诺", "no"}
	msgHasCommitted        = message{"已承诺", "yes"}
	msgColWitness          = message{"见证人", "Witness"}
	msgColCommitment       = message{"承诺", "Commitment"}
	msgColReveal           = message{"揭示", "Reveal"}
	msgCeremonyInRun       = message{"由见证仪式产生的种子不能一次跑完", "a seed that witnesses make cannot be had in one run"}
	msgCeremonyInRunNext   = message{"分步：import、task add、announce，再 yaohao ceremony", "step by step: import, task add, announce, then yaohao ceremony"}
)

// seedNext says how a seed of each kind is given.
var seedNext = map[string]message{
	draw.SeedTyped:    {"用 --seed 录入公告所说的那一行文字", "enter the line of text that the announcement speaks of with --seed"},
	draw.SeedDice:     {"用 --dice 录入点数，给两次", "enter the digits with --dice, twice"},
	draw.SeedLottery:  {"用 --lottery 录入号码，每次开奖一个，组间用 +", "enter the numbers with --lottery, one for each draw, + between groups"},
	draw.SeedBeacon:   {"用 --beacon 文件 或 --fetch 给出公告所定的一轮", "give the announced round with --beacon FILE or --fetch"},
	draw.SeedCeremony: {"运行 yaohao ceremony commit、show、reveal、finish，不另给种子", "run yaohao ceremony commit, show, reveal and finish; give no seed"},
}

var msgDiceNext = message{"用 --dice 录入 %d 枚 %d 面骰子的点数，一枚一位，给两次", "enter one digit for each of the %d dice of %d faces with --dice, twice"}

// ceremonyFaults are said of a witness, or of nobody.
var ceremonyFaults = map[registry.CeremonyFault]message{
	registry.CeremonyNone:       {"公告的种子不是由见证仪式产生的", "no ceremony is announced for this seed"},
	registry.CeremonyWitness:    {"没有这名见证人", "there is no such witness"},
	registry.CeremonyCommitted:  {"已经承诺，不能再改", "has committed, and cannot change it"},
	registry.CeremonyShown:      {"承诺已公示，不能再承诺", "the commitments were shown: none is taken any more"},
	registry.CeremonyNotAll:     {"还没有承诺", "has not committed"},
	registry.CeremonyNotShown:   {"承诺还没有公示", "the commitments were not shown yet"},
	registry.CeremonyRevealed:   {"已经揭示", "has revealed"},
	registry.CeremonySecret:     {"秘密文字至少 20 个字，一行，首尾没有空格", "a secret has at least 20 characters in one line, no blanks at its edges"},
	registry.CeremonyMismatch:   {"与承诺不符", "not what was committed to"},
	registry.CeremonyUnrevealed: {"没有揭示，按公告没有种子", "has not revealed, and as announced there is no seed then"},
}

// ceremonyNext take the task.
var ceremonyNext = map[registry.CeremonyFault]message{
	registry.CeremonyNone:       {"用 yaohao draw %s 抽取", "draw with yaohao draw %s"},
	registry.CeremonyWitness:    {"看公告里的见证人：yaohao task show %s", "see the announced witnesses: yaohao task show %s"},
	registry.CeremonyCommitted:  {"全部承诺后：yaohao ceremony show %s", "when all have committed: yaohao ceremony show %s"},
	registry.CeremonyShown:      {"揭示：yaohao ceremony reveal %s", "reveal: yaohao ceremony reveal %s"},
	registry.CeremonyNotAll:     {"先承诺：yaohao ceremony commit %s", "first commit: yaohao ceremony commit %s"},
	registry.CeremonyNotShown:   {"全部承诺后公示：yaohao ceremony show %s", "when all have committed, show them: yaohao ceremony show %s"},
	registry.CeremonyRevealed:   {"全部揭示后：yaohao ceremony finish %s", "when all have revealed: yaohao ceremony finish %s"},
	registry.CeremonySecret:     {"重新录入：yaohao ceremony reveal %s", "enter it again: yaohao ceremony reveal %s"},
	registry.CeremonyMismatch:   {"逐字重新录入（大小写、空格都算）：yaohao ceremony reveal %s", "enter it again, letter by letter, blanks too: yaohao ceremony reveal %s"},
	registry.CeremonyUnrevealed: {"请其揭示：yaohao ceremony reveal %s；若不揭示，此次抽取无种子，另立任务重新公告", "have it revealed: yaohao ceremony reveal %s; if it is not, this draw has no seed, and a new task must be announced"},
}

// Keys.
var (
	msgArgKeyName = message{"--name 名称", "--name NAME"}
	msgArgKeyFile = message{"--out 文件", "--out FILE"}
	msgArgFile    = message{"文件", "FILE"}

	msgKeyShort     = message{"公钥和私钥：为台账、案卷签名，或以证人身份联署", "keys: to sign the ledger and dossiers, or to cosign as a witness"}
	msgKeyNewShort  = message{"生成一对密钥", "make a key"}
	msgKeyNewLong   = message{"生成一对密钥：私钥写入文件，只有本人可读，务必另存一份；公钥显示出来，可以公开。名称要人人看得懂是谁，如 xx县.gov.cn/双随机。", "Make a key: the private one is written to a file that only its owner can read (keep a copy elsewhere); the public one is shown. The name should tell everybody whose it is, such as county.gov.cn/draws."}
	msgKeyShowShort = message{"显示私钥文件对应的公钥", "show the public key of a private one"}

	msgFlagKeyName    = message{"密钥的`名称`，不含空格和 +", "`name` of the key, without spaces and +"}
	msgFlagKeyOut     = message{"私钥写入这个`文件`", "`file` for the private key"}
	msgFlagKeyWitness = message{"证人的密钥：用来联署别人的台账", "the key of a witness, who cosigns somebody else's ledger"}

	msgKeyName       = message{"“%s”不能作密钥的名称", "%q cannot be the name of a key"}
	msgKeyNameNext   = message{"名称不超过 128 字节，不含空格和 +", "give a name of at most 128 bytes without spaces and +"}
	msgKeyThere      = message{"已有这个文件；密钥不会覆盖任何文件", "the file is there already; a key is never written over anything"}
	msgKeyThereNext  = message{"换一个文件名；公钥可用 yaohao key show 查看", "give another name; yaohao key show shows the public key"}
	msgKeyBroken     = message{"这不是 yaohao key new 写的私钥", "this is not a private key as yaohao key new makes it"}
	msgKeyNotOffice  = message{"这是证人的密钥，机关签名不能用它", "this is the key of a witness; an office cannot sign with it"}
	msgKeyBrokenNext = message{"给出正确的私钥文件（机关的写在 yaohao.yaml 的 key 或 YAOHAO_KEY 中）", "name the file of the right key (the office's is the setting key of yaohao.yaml, or YAOHAO_KEY)"}
	msgKeyOfOffice   = message{"机关私钥在 %s，请另存一份并妥善保管。公钥：\n    %s\n在 yaohao.yaml 中写 key: 和这个文件的路径，以后的公告就写明公钥，台账和案卷就有签名", "the office's private key is in %s: keep a copy elsewhere, and keep it safe. Public key:\n    %s\nwrite key: and the path of this file into yaohao.yaml; announcements then name the public key, and ledger and dossiers are signed"}
	msgKeyOfWitness  = message{"证人的私钥在 %s，请另存一份并妥善保管。公钥：\n    %s\n把公钥交给抽取机关，由机关写入 yaohao.yaml 的 witnesses", "the witness's private key is in %s: keep a copy elsewhere, and keep it safe. Public key:\n    %s\ngive the public key to the office, which writes it into witnesses of yaohao.yaml"}

	msgBadWitness         = message{"witnesses 中的“%s”不是证人的公钥", "%q in witnesses is not the key of a witness"}
	msgWitnessSameKey     = message{"witnesses 中 %s 的公钥与另一人的是同一把", "the key of %s in witnesses is that of another one, under another name"}
	msgWitnessIsOffice    = message{"witnesses 中 %s 的公钥与机关的同名，或是同一把：机关不能见证自己", "the key of %s in witnesses is the office's own, or has its name: an office is no witness of itself"}
	msgWitnessTwice       = message{"witnesses 中有两个公钥都叫 %s", "two keys in witnesses are called %s"}
	msgBadWitnessNext     = message{"照抄证人运行 yaohao key new --witness 时显示的公钥，整行加引号", "copy the public key that yaohao key new --witness showed to the witness, in quotes"}
	msgWitnessesAlone     = message{"有 witnesses，没有 key", "there is witnesses without key"}
	msgWitnessesAloneNext = message{"用 yaohao key new 生成机关的密钥，把文件路径写入 key", "make a key for the office with yaohao key new, and write the path of the file into key"}
)

// The ledger and its witnesses.
var (
	msgArgTextOut     = message{"[--out 文件]", "[--out FILE]"}
	msgArgCheckpoint  = message{"检查点文件", "CHECKPOINT"}
	msgArgCheckpoints = message{"检查点文件…", "CHECKPOINT…"}
	msgArgCosign      = message{"--office 公钥 --key 私钥文件 --state 文件", "--office KEY --key FILE --state FILE"}
	msgArgSince       = message{"--from 条数或检查点文件", "--from N|CHECKPOINT"}
	msgArgEntry       = message{"台账序号", "ENTRY"}

	msgCheckpointShort  = message{"为台账现状签一个检查点，交给证人", "sign a checkpoint of the ledger as it stands, for witnesses"}
	msgCheckpointLong   = message{"检查点写明台账有多少条、Merkle 树根是什么，由机关签名。证人核对后联署并保存；此后台账被截短、替换或重做，都会被发现。公告之后、种子产生之前联署一次，抽取之后再联署一次。", "A checkpoint says how many entries the ledger has and what the root of their Merkle tree is, signed by the office. Witnesses check, cosign and keep it; from then on a ledger that is cut, exchanged or made anew is found. Have one cosigned after the announcement and before the seed, and another after the draw."}
	msgConsistencyShort = message{"向证人证明台账只增不改", "prove to a witness that the ledger has only grown"}
	msgConsistencyLong  = message{"证明最近一个检查点延续了证人手里的那一个。起点写条数，或证人手里的检查点文件。", "Prove that the last checkpoint extends the one that a witness has, given as its number of entries or as its file."}
	msgLogProveShort    = message{"证明某一条在台账里", "prove that an entry is in the ledger"}
	msgLogProveLong     = message{"证明某一条在最近一个检查点的台账里；序号见 yaohao log show。", "Prove that an entry (yaohao log show has the numbers) is in the ledger of the last checkpoint."}
	msgCosignShort      = message{"证人：核对并联署检查点", "witness: check and cosign a checkpoint"}
	msgCosignLong       = message{"证人在自己的电脑上运行，不需要工作库。--state 文件由本程序保存上次见过的检查点；新检查点须附 yaohao log consistency 的证明，只有延续上次的才联署。", "Run by a witness on its own machine; no workspace is needed. The file of --state is kept by this program and holds the checkpoint seen last; a new one needs the proof of yaohao log consistency and is cosigned only if it extends that."}
	msgCosignedShort    = message{"收存证人联署的检查点", "keep the checkpoints that witnesses have cosigned"}
	msgCosignedLong     = message{"核对联署后存入工作库，供案卷使用。证人的公钥在 yaohao.yaml 的 witnesses 中。", "Verify what witnesses sent back and keep it in the workspace, for dossiers. Their keys are those of witnesses in yaohao.yaml."}

	msgFlagTextOut        = message{"写入这个`文件`（未指定时显示出来）", "`file` to write (else it is shown)"}
	msgFlagCheckpointPage = message{"另写一页带二维码的网页`文件`，供打印", "also write a page with a QR code to print: `file`.html"}
	msgFlagSince          = message{"证人手里那一个检查点的`条数`，或它的文件", "`number` of entries of the checkpoint that the witness has, or its file"}
	msgFlagOffice         = message{"机关的`公钥`，见抽取公告的“台账公钥”", "public `key` of the office, from 台账公钥 of its announcements"}
	msgFlagCosignKey      = message{"证人的私钥`文件`", "`file` with the witness's private key"}
	msgFlagState          = message{"保存上次所见检查点的`文件`", "`file` that keeps the checkpoint seen last"}
	msgFlagProof          = message{"机关给的一致性证明`文件`", "`file` with the proof that the office gave"}
	msgFlagCosignOut      = message{"联署后写入这个`文件`，交还机关", "`file` for the cosigned checkpoint, to be given back"}
	msgFlagFirst          = message{"第一次联署这家机关的台账", "this is the first checkpoint of this office"}
	msgFlagAgainst        = message{"与别人保存的检查点`文件`比对", "`file` with a checkpoint that somebody else has kept"}

	msgCheckpointed       = message{"检查点：台账 %d 条，已签名写入 %s，请交证人联署", "checkpoint of %d entries, signed, in %s: have witnesses cosign it"}
	msgConsistencyWritten = message{"已证明 %d 条到 %d 条只增不改，写入 %s", "the proof that %d entries grew to %d without a change is in %s"}
	msgCosigned           = message{"已联署 %s 的检查点（%d 条），写入 %s，请交还机关", "the checkpoint of %s (%d entries) is cosigned, in %s: give it back to the office"}
	msgCosignedBy         = message{"%d 条的检查点由 %s 于 %s 联署", "checkpoint of %d entries: cosigned by %s at %s"}

	msgCheckpointTitle = message{"台账检查点", "Checkpoint of the ledger"}
	msgPagePurpose     = message{"请保存本页。以后出示的台账必须以这些条目开头，否则就不是同一本台账；扫描二维码得到下面的全文，可用 yaohao log check --against 比对。", "Keep this page. Any ledger shown later must begin with these entries, or it is another one. The code holds the whole text below; yaohao log check --against compares it."}
	msgPageCode        = message{"签名检查点全文的二维码", "QR code of the signed checkpoint"}
	msgPageOrigin      = message{"台账", "Ledger"}
	msgPageEntries     = message{"条数", "Entries"}
	msgPageRoot        = message{"树根", "Root"}
	msgPageTime        = message{"打印时间", "Printed at"}
	msgPageOperator    = message{"经办人", "Operator"}
	msgPageWitness     = message{"见证人", "Witness"}
	msgPageDate        = message{"日期", "Date"}
	msgCheckpointPaged = message{"可打印的一页：%s", "page to print: %s"}

	msgKeyNotWitness        = message{"这不是证人的密钥", "this is not the key of a witness"}
	msgKeyNotWitnessNext    = message{"用 yaohao key new --witness 生成证人的密钥", "make one with yaohao key new --witness"}
	msgOfficeNext           = message{"照抄抽取公告中“台账公钥”后面的全部文字", "copy all that follows 台账公钥 in an announcement of the office"}
	msgNoState              = message{"没有上次所见的检查点", "there is no checkpoint that was seen before"}
	msgNoStateNext          = message{"如果确是第一次联署这家机关的台账，加上 --first；否则找回这个文件", "if this is the first checkpoint of this office, add --first; if not, find the file"}
	msgStateThere           = message{"已见过 %d 条的检查点，不是第一次", "a checkpoint of %d entries was seen before: this is not the first"}
	msgStateThereNext       = message{"去掉 --first；台账比上次增加了的，附上 --proof", "leave --first away; if the ledger has grown since, give --proof"}
	msgCosignOlder          = message{"这个检查点只有 %d 条，上次见过 %d 条的：台账变短了，不能联署", "this checkpoint has %d entries, one of %d was seen before: the ledger has become shorter, and is not cosigned"}
	msgCosignOther          = message{"同是 %d 条，树根与上次所见不同：机关出示了两本台账，不能联署", "the same %d entries with another root than seen before: the office has shown two ledgers, and this is not cosigned"}
	msgCosignBusy           = message{"用同一个 --state 文件的另一次联署正在进行，或中途被终止", "another run is cosigning with the same --state file, or one was killed at it"}
	msgCosignBusyNext       = message{"等它结束再运行；确无其他联署在运行时，删除这个文件", "wait until it has ended; if none is running, delete this file"}
	msgCosignKeepBoth       = message{"保留两个检查点文件作为证据，要求机关说明", "keep both checkpoints as evidence, and ask the office"}
	msgNoProof              = message{"上次见过 %d 条，这次 %d 条，缺少一致性证明", "%d entries were seen before, now there are %d: the proof is missing"}
	msgNoProofNext          = message{"请机关运行 yaohao log consistency --from %d --out 文件，再用 --proof 给出", "have the office run yaohao log consistency --from %d --out FILE, and give that with --proof"}
	msgProofBroken          = message{"这不是一致性证明，或有改动", "this is no proof of consistency, or was changed"}
	msgProofOther           = message{"这是从 %d 条到 %d 条的证明，要的是从 %d 条到 %d 条的：拿错了文件", "this proves from %d entries to %d, needed is from %d to %d: it is another file"}
	msgProofFails           = message{"证明不了 %d 条的台账延续到了这 %d 条：不能联署", "it does not prove that the %d entries seen before grew to these %d: not cosigned"}
	msgSinceNext            = message{"写条数（如 12），或证人手里的检查点文件", "give a number of entries, such as 12, or the file of the checkpoint that the witness has"}
	msgBadEntry             = message{"“%s”不是台账序号", "%q is not the number of an entry"}
	msgBadEntryNext         = message{"序号见 yaohao log show，如 5", "yaohao log show has the numbers, such as 5"}
	msgNobodyCosigned       = message{"上面没有 yaohao.yaml 所列证人的联署", "no witness of yaohao.yaml has cosigned it"}
	msgNobodyCosignedNext   = message{"核对 witnesses 中证人的公钥，或请证人用 yaohao log cosign 联署", "compare the keys in witnesses, or have a witness run yaohao log cosign"}
	msgNoKeyAnnounced       = message{"公告没有写明台账公钥，台账对它证明不了什么", "the announcement names no key of the ledger, which therefore proves nothing about it"}
	msgNoKeyAnnouncedNext   = message{"以后公告前先用 yaohao key new 生成机关的密钥", "before announcing next time, make a key with yaohao key new"}
	msgKeyMissing           = message{"没有机关的私钥文件", "the private key of the office is not there"}
	msgKeyMissingNext       = message{"检查 yaohao.yaml 的 key（或 YAOHAO_KEY）写的路径，或找回这个文件", "check the path in key of yaohao.yaml (or YAOHAO_KEY), or find the file"}
	msgNoKey                = message{"没有设置机关的密钥", "no key of the office is set"}
	msgNoKeyNext            = message{"用 yaohao key new 生成，在 yaohao.yaml 中写 key: 和文件路径", "make one with yaohao key new, and write key: and its path into yaohao.yaml"}
	msgNoCheckpointFile     = message{"这不是 %s 签名的检查点，或有改动", "this is no checkpoint that %s signed, or was changed"}
	msgNoCheckpointFileNext = message{"向原处再要一份；公钥要与公告的“台账公钥”相同", "ask for another copy; the key must be that of 台账公钥 in the announcements"}
	msgNoEntry              = message{"台账只有 %d 条，没有第 %d 条", "the ledger has only %d entries, and no entry %d"}
	msgNoEntryNext          = message{"序号见 yaohao log show；证人见过这么多条的，这是旧的备份，找回最新的一份", "yaohao log show has the numbers; if a witness has seen so many, this is an older copy: find the newest one"}
	msgEntryProved          = message{"第 %d 条在台账中的证明，写入 %s", "proof that entry %d is in the ledger: %s"}
	msgNoCheckpoint         = message{"还没有包含第 %d 条的检查点", "no checkpoint covers entry %d yet"}
	msgNoCheckpointNext     = message{"先运行 yaohao log checkpoint", "run yaohao log checkpoint first"}
	msgOlderLedger          = message{"台账只有 %d 条，检查点有 %d 条：这是旧的备份，或末尾被截去", "the ledger has %d entries, the checkpoint %d: this is an older copy, or its end was cut"}
	msgOlderLedgerNext      = message{"停止使用这个工作库，找回最新的一份", "stop using this workspace, and find the newest copy"}
	msgOtherHistory         = message{"台账开头的条目与检查点的不同：台账被改写或重做过", "the ledger does not begin with the entries of the checkpoint: it was rewritten or made anew"}
	msgClock                = message{"本机时钟 %s 早于台账最后一条的时间 %s", "the clock stands before the last entry of the ledger: %s, and %s"}
	msgClockNext            = message{"调准本机时钟后重试", "set the clock right, and try again"}
	msgOtherHistoryNext     = message{"停止使用这个工作库，连同检查点一起保存备查", "stop using this workspace, and keep it with the checkpoint as evidence"}
)

// What one target is told of a draw.
var (
	msgArgProve        = message{"--target 编号 [--out 文件]", "--target ID [--out FILE]"}
	msgProveShort      = message{"一户的证明：抽中没有，凭什么，怎样自己核对", "one target's proof: drawn or not, by what, and how to check it"}
	msgProveLong       = message{"为一个检查对象写一页证明：它的抽签号、本层界线、抽中与否；没有抽中的，证明未对其检查是抽取的结果；后来补抽、未列入名单的，也写明。末尾是可以照抄的核对命令，和台账中的证明（公告写明台账公钥的）。", "Write a page for one target: its ticket, the cut-off of its stratum, whether it is drawn. For one that is not drawn it shows that nobody chose not to inspect it; it says, too, who was put in later or left out of the list, and why. At the end are the commands that check it, to be copied, and the proof from the ledger if the announcement names a key."}
	msgFlagProveTarget = message{"检查对象`编号`", "`id` of the target"}

	msgProofPage = message{"检查对象证明", "the proof for a target"}

	msgProofTitle      = message{"检查对象抽取证明：%s", "Proof of a draw for one target: %s"}
	msgProofVoidLoud   = message{"【已作废】第 %d 号抽取已于 %s 作废，不得据以检查。事由：%s；批准：%s", "[VOID] Draw %d was voided on %s, and nobody may be inspected by it. Reason: %s; approved by %s"}
	msgProofConclusion = message{"结论：%s", "Conclusion: %s"}

	msgConcludeDrawn      = message{"%s按公告的规则抽中，不是任何人选定的。", "%s is drawn by the announced rule; nobody chose it."}
	msgConcludeNotDrawn   = message{"%s按公告的规则没有抽中。本次抽取没有派人检查它，这是抽取的结果，不是任何人的取舍。", "%s is not drawn, by the announced rule. That this draw sends nobody there is what the draw gave; nobody chose it."}
	msgConcludeExcluded   = message{"%s没有列入本次抽取的名单，不参加抽取。事由：%s。公告之前已经写入未列入名单。", "%s was left out of the list of this draw, and could not be drawn. Reason: %s. The list of those left out was fixed by the announcement."}
	msgConcludeSupplement = message{"%s按公告的规则没有抽中，后来补抽进来（第 %d 号后续事项，补%s，事由：%s）：它是本层抽签号排在其后的下一户。", "%s is not drawn, by the announced rule, and was put in later by act %d, for %s (%s): of its stratum, it was next in order of tickets."}
	msgConcludeAnswered   = message{"%s按公告的规则抽中或补抽，后来不再检查（第 %d 号后续事项，事由：%s），由%s补上。", "%s was drawn, or put in, by the announced rule; by act %d (%s) it is not checked any more, and %s is in its place."}

	msgProofDraw         = message{"抽取", "The draw"}
	msgProofOffice       = message{"抽取机关", "office"}
	msgProofTask         = message{"任务", "task"}
	msgProofNumber       = message{"抽取编号", "number of the draw"}
	msgProofCommitment   = message{"公告的 SHA-256", "SHA-256 of the announcement"}
	msgProofSeed         = message{"种子", "seed"}
	msgProofKey          = message{"密钥", "key"}
	msgProofTarget       = message{"检查对象", "The target"}
	msgProofStratum      = message{"分层", "stratum"}
	msgProofStratumOf    = message{"%s：共 %d 户，抽 %d 户", "%s: of %d targets take %d"}
	msgProofException    = message{"例外列入", "in the list by exception"}
	msgProofTicket       = message{"抽签号", "ticket"}
	msgProofTicketNumber = message{"第 %d 个签", "ticket %d"}
	msgProofSmallest     = message{"%s（以最小的一个为准）", "%s (the smallest counts)"}
	msgProofCutOff       = message{"本层界线", "cut-off of the stratum"}
	msgProofCutOffOf     = message{"%s，属于本层最后抽中的%s", "%s, that of %s, drawn last in the stratum"}
	msgProofCompared     = message{"比较", "comparison"}
	msgProofRank         = message{"抽中序号", "rank"}
	msgProofRankOf       = message{"全部抽中的 %[2]d 户中的第 %[1]d 户", "%d of all %d drawn targets"}
	msgProofCheck        = message{"检查", "The check"}

	msgComparedLarger     = message{"抽签号大于界线，没有抽中", "the ticket is larger than the cut-off: not drawn"}
	msgComparedSmaller    = message{"抽签号小于界线，抽中", "the ticket is smaller than the cut-off: drawn"}
	msgComparedItself     = message{"本层界线就是它的抽签号，抽中", "the cut-off is its own ticket: drawn"}
	msgComparedEqual      = message{"抽签号与界线相等，编号在其后，没有抽中", "the ticket equals the cut-off, and the id comes after: not drawn"}
	msgComparedEqualDrawn = message{"抽签号与界线相等，编号在其前，抽中", "the ticket equals the cut-off, and the id comes before: drawn"}
	msgComparedPosition   = message{"；按抽签号从小到大，是本层 %[2]d 户中的第 %[1]d 户，抽前 %[3]d 户", "; in order of tickets it is number %d of the %d in its stratum, of which the first %d are drawn"}
	msgComparedNone       = message{"%s 层一户也不抽，没有界线", "nothing is drawn from stratum %s: there is no cut-off"}

	msgProofAct = message{"\n%s；日期：%s；事由：%s；批准：%s", "\n%s; date: %s; reason: %s; approved by: %s"}

	msgProofByHand      = message{"自己核对：在本次抽取的案卷目录里逐段照抄（Linux 等系统的命令行），结果应与 # 后面的相同。", "Check it yourself: in the folder of the dossier of this draw, copy these lines into a shell (Linux and the like). Each must print what stands after #."}
	msgHandAnnouncement = message{"1. 公告是公布的那一份：", "1. The announcement is the published one:"}
	msgHandList         = message{"2. 它在 %s 里，这份名单是公告所定的：", "2. It stands in %s, and this is the announced list:"}
	msgHandStratum      = message{"3. 它这一层抽几户，公告写明了：", "3. The announcement says how many are drawn from its stratum:"}
	msgHandKey          = message{"4. 公告和种子合成密钥：", "4. Announcement and seed make the key:"}
	msgHandTickets      = message{"5. 它的抽签号，共 %d 个：", "5. Its tickets (%d):"}
	msgHandCutOff       = message{"6. 本层界线（界线以内正好抽够，可由 targets.txt 逐户重算，见 draw/SPEC.md 第 14 节）：", "6. The cut-off of its stratum (that it is the right one is found from all of targets.txt, see draw/SPEC.md §14):"}
	msgHandResult       = message{"7. 抽取结果的 SHA-256，台账记的就是它：", "7. The SHA-256 of the result, which the ledger has recorded:"}

	msgProofLedger       = message{"台账中的抽取一项、它到树根的路径和签名的检查点（即案卷中的 drawn.txt，其中“结果”一行就是 result.txt 的 SHA-256；用 yaohao verify 或复核网页核对签名）：", "The entry of the draw in the ledger, its path to the root, and the signed checkpoint (drawn.txt of a dossier; its line 结果 is the SHA-256 of result.txt; yaohao verify or the check page verify the signatures):"}
	msgProofNoCheckpoint = message{"没有台账证明：还没有检查点包含这次抽取和它的全部后续事项（补抽、更换、作废）。先运行 yaohao log checkpoint 签一个，最好请证人联署，再重新出具。", "No proof from the ledger: no checkpoint covers this draw yet with all acts that followed it. Sign one with yaohao log checkpoint, have witnesses cosign it, and make this page again."}
	msgProofNoKey        = message{"没有台账证明：公告没有写明台账公钥。以后公告之前用 yaohao key new 生成机关的密钥。", "No proof from the ledger: the announcement names no key. Before announcing next time, make one with yaohao key new."}

	msgProofVoid        = message{"第 %d 号抽取已作废（%s），证明里写明了", "draw %d is void (%s), as the proof says"}
	msgProofNames       = message{"这页证明写明了谁去检查，检查在 %s 才结束：检查之前不要给被检查的一方", "this page names who will check, and the checks end on %s: do not give it to the target before"}
	msgProofUnknown     = message{"本次抽取的名单和未列入名单里都没有“%s”", "neither the list of this draw nor that of those left out has %s"}
	msgProofNearNext    = message{"列出的编号与它相近，或名称就是它：核对后用 --target 给出编号", "the ids listed look like it, or have it as their name: give the right one with --target"}
	msgProofUnknownNext = message{"核对编号；名单见 yaohao export announcement 写出的 targets.txt", "check the id; the list is targets.txt as yaohao export announcement writes it"}
	msgProofOutside     = message{"公告时名录库里有%s，但它不在本次抽取的范围内，没有参加抽取", "the registry had %s when the draw was announced, but it is outside the scope of this draw, and could not be drawn"}
	msgProofOutsideNext = message{"范围见公告的“抽取方式”，不在范围的户数见“排除”", "the scope is in the line 抽取方式 of the announcement, the number left out in its lines 排除"}
)

// Record sheets that the office has signed.
var (
	msgSheetsAgree      = message{"检查记录表：%d 张，都与签名时相同（第 %d 号抽取，任务 %s %s）", "record sheets: all %d are as they were signed (draw %d, task %s %s)"}
	msgSheetsSigned     = message{"签名：由公告写明的密钥作出，公钥 %s（是否为机关的，请与机关公布的比对）", "signature: by the key that the announcement names, %s (compare with what the office has published)"}
	msgSheetsCommitment = message{"公告的 SHA-256 是 %s，请与公布的比对（或加 --commitment）", "the announcement has the SHA-256 %s: compare it with the published one (or give that with --commitment)"}

	msgSheetsDiffer     = message{"检查记录表与签名时不同：%d 处", "record sheets that are not as they were signed: %d"}
	msgSheetsDifferNext = message{"已填写的表也与签名时不同：逐张与案卷的 result.txt 核对，或用 yaohao export sheets 重新写出来比对", "a sheet that was filled in is not as it was signed either: compare each with result.txt of the dossier, or write them again with yaohao export sheets"}
	msgSheetsNoteNext   = message{"保留这些文件备查，向机关再要一份，并与公布的公告比对", "keep these files, ask the office for another copy, and compare with the announcement that was published"}
	msgSheetChanged     = message{"%s 的“%s”（%s）：内容改过", "%s, sheet %q (%s): its texts were changed"}
	msgSheetOtherDigest = message{"%s 的“%s”（%s）：内容未变，表上的摘要改过", "%s, sheet %q (%s): its texts are unchanged, but not the digest on it"}
	msgSheetUnknown     = message{"%s 的“%s”（%s）：签名里没有这个检查对象", "%s, sheet %q (%s): no sheet of this target was signed"}
	msgSheetTwice       = message{"%s 的“%s”（%s）：同一检查对象的第二张", "%s, sheet %q (%s): a second one for this target"}
	msgSheetMissing     = message{"签名里的第 %d 张（%s）不在这里", "sheet %d of those signed (%s) is not here"}
	msgSheetBroken      = message{"%s：打不开，文件已损坏", "%s: cannot be read, the file is damaged"}

	msgSheetsNoAnnouncement     = message{"缺少 announcement.txt，不知道应由哪个密钥签名", "announcement.txt is missing: which key should have signed is not known"}
	msgSheetsNoAnnouncementNext = message{"把公布的 announcement.txt 放进这个目录，再运行一次", "put the published announcement.txt into this folder, and run this again"}
)
