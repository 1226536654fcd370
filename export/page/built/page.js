/* Made by go generate ./export/... from export/page/src. */
var yaohaoPage = (() => {
  // src/texts.js
  var texts = {
    title: ["摇号抽取复核", "Check of a draw"],
    otherLanguage: ["English", "中文"],
    skip: ["跳到复核结论", "Skip to the conclusion"],
    purpose: [
      "本页在您的浏览器里，用所附案卷把抽取重做一遍：抽中哪些检查对象、派谁去查。不联网，不上传任何内容，拷到 U 盘里也能打开。",
      "This page redoes the draw in your browser, from the dossier inside it: which targets are drawn, and who inspects them. It uses no network and sends nothing; it works from a USB stick."
    ],
    statement: ["抽取", "The draw"],
    office: ["抽取机关", "Office"],
    number: ["抽取编号", "Draw number"],
    earlier: ["前次", "Earlier attempts"],
    earlierVoid: ["抽取编号 {0}，已作废：{1}", "draw number {0}, void: {1}"],
    earlierNone: ["抽取编号 {0}，无解", "draw number {0}, no valid assignment"],
    task: ["任务", "Task"],
    content: ["抽取内容", "What is drawn"],
    both: ["检查对象和执法检查人员", "targets and inspectors"],
    only: ["只抽{0}", "only {0}"],
    targetsWord: ["检查对象", "targets"],
    inspectorsWord: ["执法检查人员", "inspectors"],
    days: ["检查时间", "Days of the checks"],
    fromTo: ["{0} 至 {1}", "{0} to {1}"],
    items: ["抽查事项", "Items"],
    itemBasis: ["{0}（{1}）", "{0} ({1})"],
    takes: ["抽取数量", "How many"],
    takesOf: ["从 {0} 个检查对象中抽 {1} 个", "{1} of {0} targets"],
    seatsOf: ["每个检查对象 {0} 名执法检查人员，名录共 {1} 人", "{0} inspectors for each, of {1} on the list"],
    expertsOf: ["另有专家 {0} 名，名录共 {1} 人", "and {0} experts, of {1} on the list"],
    registry: ["名录库 {0} 户，排除 {1} 户：{2}", "registry of {0}, {1} left out: {2}"],
    reasonCount: ["{0} {1} 户", "{0}: {1}"],
    commitment: ["公告 SHA-256", "SHA-256 of the announcement"],
    seed: ["种子", "Seed"],
    seedSource: ["种子来源", "Source of the seed"],
    kindOf: ["{0}：{1}", "{0}: {1}"],
    seedMoment: ["种子时间", "Moment of the seed"],
    key: ["密钥", "Key"],
    replacing: ["人员更换", "Replacing inspectors"],
    replacingNamed: ["由批准人指定", "by whom the approver names"],
    ledger: ["台账公钥", "Key of the ledger"],
    ledgerWitnesses: ["台账见证", "Witnesses of the ledger"],
    area: ["区域", "Area"],
    check: ["复核", "Check"],
    sourceInside: ["复核的是本页所附案卷。", "Checked is the dossier inside this page."],
    sourceGiven: ["复核的是您选的 {0} 个案卷文件，不是本页所附案卷。", "Checked are the {0} files of a dossier that you chose, not the dossier inside this page."],
    othersLeft: ["其中没有查看的文件：{0}", "Not looked at: {0}"],
    stepUnpack: ["正在解开案卷", "unpacking the dossier"],
    stepSums: ["正在计算 SHA-256", "computing SHA-256"],
    stepRead: ["正在读名录", "reading the targets"],
    stepTickets: ["正在计算抽签号", "computing tickets"],
    stepSort: ["正在按抽签号排列", "sorting tickets"],
    stepAssign: ["正在分派执法检查人员", "assigning inspectors"],
    stepFirst: ["正在按抽签号确定人员", "settling who goes where, by ticket"],
    stepEvidence: ["正在核对签名和台账", "checking signatures and ledger"],
    progress: ["{0}：{1} / {2}", "{0}: {1} of {2}"],
    running: ["{0}……", "{0} …"],
    agrees: ["相符：重算的结果与案卷里的结果逐行一致。", "Agrees: the result computed anew is, line by line, that of the dossier."],
    agreesArea: [
      "相符：本区域的抽取结果，与按所列界线重算的一致。界线是否正确、派谁检查，须看完整案卷。",
      "Agrees: the targets of this area are drawn as their tickets and the listed cut-offs say. Whether the cut-offs are right, and who inspects, only the whole dossier shows."
    ],
    voided: ["此次抽取已作废。", "This draw is void."],
    voidedWhy: ["{0} 作废。事由：{1}。批准：{2}", "Void since {0}. Reason: {1}. Approved: {2}"],
    voidedResult: ["此次抽取已作废，以下结果不再执行。", "This draw is void: the result below is not carried out."],
    disagrees: ["不符：{0}", "Disagrees: {0}"],
    disagreesNext: [
      "下一步：向抽取机关索取原始案卷，并与公布的公告 SHA-256 比对。发现第一处不符就停止，其后未复核。",
      "Next: ask the office for the original dossier, and compare with the published SHA-256 of the announcement. The check stops at the first disagreement; what follows was not checked."
    ],
    failed: ["没有复核成：{0}", "Nothing was checked: {0}"],
    failedNext: ["换一个较新的浏览器再试，或用 yaohao verify 复核。", "Try a newer browser, or check with yaohao verify."],
    noWorker: ["浏览器不能运行后台脚本", "the browser cannot run a script in the background"],
    unreadable: ["读不出 {0}", "{0} cannot be read"],
    noFiles: ["所选内容里没有案卷文件（如 announcement.txt、SHA256SUMS）", "there is no file of a dossier (such as announcement.txt, SHA256SUMS) in what was chosen"],
    question: ["问题", "Question"],
    answer: ["答案", "Answer"],
    evidence: ["依据", "Evidence"],
    questionLists: ["一、名单是否为公告的名单", "1. Are these the announced lists?"],
    questionResult: ["二、种子是否得出这一结果", "2. Does the seed give this result?"],
    questionBefore: ["三、公告是否先于种子确定", "3. Was the announcement fixed before the seed existed?"],
    questionOnly: ["四、是否只抽过这一次", "4. Is this the only draw?"],
    yes: ["是", "Yes"],
    no: ["否", "No"],
    unknown: ["未证实", "Not shown"],
    notReached: ["没有复核到这一步。", "The check did not come this far."],
    evidenceLists: [
      "检查对象 {0} 条、执法检查人员 {1} 条、回避 {2} 条，以及公告所列其他名单，条数和 SHA-256 都与公告一致。",
      "Targets: {0}, inspectors: {1}, avoidance pairs: {2}, and all other lists that are announced: counts and SHA-256 are as announced."
    ],
    evidenceListsArea: [
      "本区域（{0}）检查对象 {1} 条，条数和 SHA-256 与公告一致；其他名单不在这份案卷里。",
      "Targets of the area {0}: {1}; count and SHA-256 are as announced. The other lists are not in this dossier."
    ],
    evidenceResult: [
      "由公告、种子和名单重算出 {0} 个检查对象、{1} 个席位，与 result.txt 逐行一致。",
      "Computed anew from announcement, seed and lists: {0} targets and {1} seats, line by line as in result.txt."
    ],
    evidenceActs: [
      "后续事项 {0} 项（补抽 {1}、更换 {2}、作废 {3}），均符合规则。",
      " Later acts: {0} (supplements {1}, replacements {2}, voids {3}), each as the rules have it."
    ],
    evidenceResultArea: [
      "本区域抽中 {0} 个，均按 result.txt 所列各层界线重算一致。",
      "{0} targets of the area are drawn, as their tickets and the cut-offs in result.txt say."
    ],
    evidenceBefore: [
      "案卷里没有能证实先后的内容。请与当时公布的公告比对（SHA-256 {0}），并看公布日期是否早于种子时间 {1}。",
      "Nothing in the dossier shows it. Compare with the announcement that was published (SHA-256 {0}), and its date with the moment of the seed, {1}."
    ],
    evidenceAnnounced: ["记有这份公告的台账，由见证人签过名（北京时间）：", "The ledger that holds this announcement was cosigned by witnesses (Beijing time):"],
    evidenceNoWitness: ["公告已记入抽取机关的台账，但没有见证人签名，时间只是机关自己说的。", "The announcement is in the ledger of the office, but no witness has cosigned it: when, only the office says."],
    witnessAt: ["{0}，{1}", "{0}, {1}"],
    evidenceTimestamp: [
      "有公告的时间戳：北京时间 {0}。{1}本页不知道应信任哪张证书，未据此回答。",
      "There is a time stamp of the announcement: {0}, Beijing time. {1}This page does not know which certificate to trust, so the answer does not rest on it."
    ],
    tokenSigned: ["签名与其中证书相符。", "It is signed by the certificate in it. "],
    tokenNotVerified: ["签名的算法本页不会核对，未核对签名。", "Its signature is of a kind that this page cannot verify, and was not verified. "],
    evidenceDrawnEarly: ["联署表明 {0} 台账中已有抽取结果，那时种子还不该存在：种子时间不实，或证人的时钟不准。", "A cosignature of {0} shows the draw in the ledger, before its seed can have been: the moment of the seed is not true, or the clock of a witness is wrong."],
    evidenceBirth: [
      "按公告，种子在北京时间 {0} 之前不存在；这是公告所说，须有人当场看见。",
      "By the announcement, the seed did not exist before {0}, Beijing time; the announcement says so, and people must have seen it."
    ],
    evidenceTyped: ["种子由操作人员录入，何时产生无从证实。", "The operator entered the seed: nothing shows when it came about."],
    evidenceEarlier: ["最早的见证早于种子。", "The earliest of the witnesses was before the seed."],
    evidenceNotEarlier: ["见证不早于种子，因此先后未证实。", "No witness was before the seed, so it is not shown which came first."],
    evidenceStopped: ["核对证据时发现不符，未回答。", "The evidence disagrees; the question was not answered."],
    evidenceDrawn: ["这一结果在台账里。台账（{0} 项）由见证人签过名（北京时间）：", "The result is in the ledger. The ledger, of {0} entries, was cosigned by witnesses (Beijing time):"],
    evidenceDrawnNoWitness: ["这一结果在抽取机关的台账里（{0} 项），但没有见证人签名。", "The result is in the ledger of the office, of {0} entries, but no witness has cosigned it."],
    evidenceLedger: [
      "台账全部核对过：截至北京时间 {0}，在这些见证人所见证的台账里，本任务除公告“前次”所列的，没有别的抽取。",
      "All of the ledger was checked: up to {0}, Beijing time, the ledger that these witnesses hold has no other draw of this task than those that the announcement names as earlier attempts."
    ],
    evidenceVoid: ["本次已作废，作废之后另有抽取的，不在此列。", "This draw is void; draws after it are not counted as others."],
    evidenceLedgerNoWitness: ["台账全部核对过，其中没有别的抽取；但没有见证人，抽取机关可能另有一本。", "All of the ledger was checked and has no other draw; but without a witness, the office may keep another ledger."],
    evidenceNoLedger: ["台账本身不在案卷里：请向抽取机关查阅，看此任务是否另有编号。", "The ledger itself is not in the dossier: ask the office for it; another draw of this task would stand there."],
    evidenceCounts: ["台账里，这个机关所有任务共抽取 {0} 次、更换 {1} 次、作废 {2} 次。", "In the ledger of this office, over all tasks: draws {0}, replacements {1}, voids {2}."],
    evidenceBeacon: ["种子是信标的签名，已核对无误；它在北京时间 {0} 之前不存在。", "The seed is a signature of the beacon, which is valid; it did not exist before {0}, Beijing time. "],
    evidenceCeremony: [
      "种子由见证人共同产生；只要有一名见证人说其承诺是为这份公告作的，种子就晚于公告。",
      "Witnesses made the seed together; it came after the announcement if any one of them says that they made their commitment for it. "
    ],
    evidenceOnly: [
      "案卷里没有能证实的内容。请向抽取机关查阅台账：抽取编号应当连续，看此任务是否另有编号。",
      "Nothing in the dossier shows it. Ask the office for its ledger: draw numbers have no gaps, so another draw of this task would stand there."
    ],
    typedNote: [
      "注意：种子由操作人员录入，证明力弱于公开来源的种子。",
      "Note: the seed is a text that the operator entered; it proves less than one from a public source."
    ],
    bitsNote: [
      "注意：种子只有 {0} 位（少于 128 位），全部可能的种子可以事先试遍，再据以编写公告。",
      "Note: the seed has {0} bits, fewer than 128: all seeds can be tried beforehand, to shape an announcement."
    ],
    absentNote: ["注意：{0} 名见证人没有揭示：{1}。", "Note: {0} of the witnesses did not reveal: {1}."],
    signedNote: ["案卷由抽取机关签名（台账公钥 {0}），签名有效。", "The office signed the dossier (key {0}); the signature is valid."],
    keysNote: [
      "公钥写在公告里。它们是否确属抽取机关和见证人，文件自己说不清：请与他们公布的比对。",
      "The keys stand in the announcement. Whose they are no file can say: compare them with those that office and witnesses published."
    ],
    pseudonymsClosed: ["执法检查人员和专家以化名列出；化名名单不在这份案卷里。", "Inspectors and experts are named by pseudonym; who they are is not in this dossier."],
    pseudonymsOpened: ["执法检查人员和专家的化名已按化名名单打开，该名单是公告的那一份。", "The pseudonyms of inspectors and experts are opened; the list of them is the announced one."],
    pageNote: [
      "本页由公布者提供，若不放心，可用别处得到的同样页面打开同一案卷，或用 yaohao verify、sha256sum 另行复核；先比对公告 SHA-256 与当初公布的是否一致。",
      "This page comes from whoever published it. If in doubt, open the same dossier with a copy of this page from elsewhere, or check it with yaohao verify or sha256sum; first compare the SHA-256 of the announcement with the one that was published."
    ],
    place: ["{0}", "{0}"],
    placeLine: ["{0} 第 {1} 行", "{0} line {1}"],
    placeAgainst: ["{0}（对照 announcement.txt 第 {1} 行）", "{0} (against announcement.txt line {1})"],
    finding: ["{0}：{1}", "{0}: {1}"],
    findingText: ["现为“{0}”", 'found: "{0}"'],
    findingExpected: ["应为“{0}”", 'expected: "{0}"'],
    missingFile: ["案卷里没有这个文件", "the dossier does not have this file"],
    namedFileMissing: ["案卷里没有这一行所列的文件", "the dossier does not have the file that this line names"],
    wrongHash: ["所列文件的 SHA-256 与这一行不符", "the SHA-256 of the file is not the one in this line"],
    notNamed: ["缺少应列出的文件", "a file that must be named is not"],
    notCommitted: ["公告里没有这个文件所需的一行", "the announcement lacks the line that this file needs"],
    notBesideProof: ["有 ledger.txt 就应有 drawn.txt", "ledger.txt is only there beside drawn.txt"],
    wrongLine: ["不是这里应有的一行", "not a line that may stand here"],
    wrongSeed: ["不是公告所说来源的种子", "not a seed of the announced source"],
    notSorted: ["没有按顺序排列，或重复", "not sorted, or twice"],
    wrongSum: ["数目不合", "does not add up"],
    wrongCount: ["条数不符", "the count differs"],
    wrongArea: ["这一区域的条数或 SHA-256 不符", "count or SHA-256 of the area differs"],
    notAnnounced: ["SHA-256 与公告不符", "its SHA-256 is not the announced one"],
    unknownId: ["编号不在应在的名单中", "the id is not where it must be"],
    unknownStratum: ["公告里没有这一层", "the stratum is not announced"],
    unknownArea: ["公告里没有这个区域", "the area is not announced"],
    noResult: ["按公告的规则无法分派人员，不应有结果", "by the announced rules there is no valid assignment, so there is no result"],
    notComputed: ["与种子得出的结果不符", "not what the seed gives"],
    lineTooMany: ["多出的一行", "a line too many"],
    wrongAct: ["按规则得不出这一行", "not what follows from the rules"],
    namedOpenly: ["用化名的名录不应有姓名", "a list with pseudonyms has no names"],
    wrongPseudonym: ["不是这一编号的化名", "not the pseudonym of this id"],
    wrongSignature: ["签名无效", "the signature is not valid"],
    wrongToken: ["不是这份公告的时间戳，或签名无效", "not a time stamp of this announcement, or its signature is not valid"],
    wrongPath: ["由此得不出台账的根", "does not lead to the root of the ledger"],
    wrongRoot: ["台账的根与见证的不符", "the root of the ledger is not the one in the proof"],
    wrongBefore: ["不是前一项的 SHA-256", "not the SHA-256 of the entry before"],
    wrongNumber: ["抽取编号不连续，或抽过两次，或抽取早于公告", "draw numbers have a gap, or one was drawn twice, or before it was announced"],
    afterVoid: ["这次抽取作废之后又有记录", "comes after this draw was voided"],
    notInLedger: ["序号大于台账的项数", "the ledger does not have so many entries"],
    notAsMany: ["台账的项数不符", "the ledger has more entries, or fewer"],
    noEntry: ["台账里没有应有的一项", "the ledger lacks an entry that must be there"],
    noEarlier: ["台账里没有这次抽取，或不是这样结束的", "the ledger does not have this attempt, or not its end"],
    otherDraw: ["这一项不是这次抽取的", "the entry is not about this draw"],
    otherHash: ["SHA-256 与案卷里的文件不符", "the SHA-256 is not that of the file in the dossier"],
    anotherDraw: ["本任务还有这次抽取，公告没有列为前次", "another draw of this task, which the announcement does not name"],
    notListed: ["抽签号不大于本层界线，应当抽中", "its ticket is not above the cut-off: it should have been drawn"],
    wrongDrawn: ["抽签号、分层或名称与名单不符", "ticket, stratum or name is not that of the list"],
    find: ["查一个检查对象", "Look up a target"],
    findHelp: ["输入统一社会信用代码（编号）或名称的一部分。", "Enter the code (id) or a part of the name."],
    findLabel: ["编号或名称", "Code or name"],
    findButton: ["查找", "Look up"],
    findAfter: ["复核完成后才能查找。", "Possible once the check is done."],
    foundNone: ["名录里没有“{0}”。", 'The list does not have "{0}".'],
    foundCount: ["找到 {0} 个。", "{0} found."],
    foundMore: ["找到的超过 {0} 个，只列出前 {0} 个；请输入得更具体些。", "More than {0} found; the first {0} are shown. Be more precise."],
    ticket: ["抽签号", "Ticket"],
    cutOff: ["本层界线（最后一个抽中的抽签号）", "Cut-off of the stratum (the last drawn ticket)"],
    placeInStratum: ["本层位次", "Place in the stratum"],
    placeOf: ["第 {0} 位，共 {1} 个，抽前 {2} 个", "number {0} of {1}; the first {2} are drawn"],
    isDrawn: ["抽中：抽签号不大于界线。", "Drawn: the ticket is not above the cut-off."],
    isNotDrawn: ["未抽中：抽签号大于界线。", "Not drawn: the ticket is above the cut-off."],
    isPutIn: ["原未抽中，后由补抽列入。", "Not drawn at first, but put in by a later supplement."],
    noneDrawn: ["未抽中：这一层不抽。", "Not drawn: nothing is taken from this stratum."],
    byHand: ["自己算：", "By hand: "],
    byHandWeight: ["（加权的对象有多个抽签号，取最小的。）", " (A target with a weight has several tickets; the smallest counts.)"],
    leftOut: ["{0}（{1}）未列入名录：{2}", "{0} ({1}) was left out of the list: {2}"],
    lookUpDisagrees: ["以下由名单和种子重算得出；案卷公布的结果不符。", "Computed from lists and seed; the published result of the dossier disagrees."],
    strata: ["各层", "Strata"],
    stratum: ["分层", "Stratum"],
    of: ["共", "Of"],
    take: ["抽", "Taken"],
    drawn: ["抽中的检查对象", "Targets drawn"],
    drawnArea: ["本区域抽中的检查对象", "Targets of the area that are drawn"],
    drawnNone: ["案卷不符，不列结果。", "The dossier disagrees: no result is shown."],
    drawnWait: ["复核完成后列出。", "Shown once the check is done."],
    drawnEmpty: ["没有抽中的检查对象。", "Nothing is drawn."],
    rank: ["序号", "No."],
    id: ["编号", "Code"],
    name: ["名称", "Name"],
    team: ["检查组（组长在前）", "Team (leader first)"],
    expert: ["{0}（专家）", "{0} (expert)"],
    person: ["{0} {1}", "{0} {1}"],
    group: ["第 {0} 组：", "team {0}: "],
    lotOf: ["{0}：{1}", "{0}: {1}"],
    showMore: ["再列 {0} 个（共 {1} 个）", "show {0} more (of {1})"],
    showAll: ["全部列出", "show all"],
    standing: ["编组", "Standing teams"],
    opened: ["启用相邻", "Neighbours that help out"],
    openedRow: ["{0} 由 {1} 补充", "{0} is helped by {1}"],
    alternates: ["递补", "Alternates"],
    personOpened: ["{0} {1}（{2}，化名 {3}）", "{0} {1} ({2}, pseudonym {3})"],
    acts: ["后续事项", "Later acts"],
    actRow: ["第 {0} 项，{1}：{2}。事由：{3}。批准：{4}", "No. {0}, {1}: {2}. Reason: {3}. Approved: {4}"],
    actVoid: ["作废", "the draw is void"],
    actSupplement: ["补抽，{0} 由 {1} 替代", "supplement, {0} is answered by {1}"],
    actTeam: ["，检查组：{0}", ", team: {0}"],
    actReplacement: ["更换，{0} {1}：{2} 换为 {3}", "replacement, {0}, {1}: {2} is replaced by {3}"],
    seatOfOfficer: ["席位 {0}", "seat {0}"],
    seatOfExpert: ["专家席 {0}", "expert's seat {0}"],
    targetOf: ["{0}（{1}）", "{0} ({1})"],
    changedTarget: ["第 {0} 项补抽：由 {1} 替代", "act {0}: answered by {1}"],
    changedSeat: ["第 {0} 项更换：{1} 换为 {2}", "act {0}: {1} is replaced by {2}"],
    listComma: ["、", ", "],
    another: ["复核另一份案卷", "Check another dossier"],
    anotherHelp: [
      "把案卷文件夹或其中的文件拖到本页，或在这里选。文件只在您的浏览器里读，不会上传。",
      "Drop the folder of a dossier, or its files, on this page, or choose them here. They are only read in your browser, and sent nowhere."
    ],
    chooseFolder: ["选文件夹", "Choose a folder"],
    chooseFiles: ["选文件", "Choose files"],
    again: ["重新复核本页所附案卷", "Check the dossier inside this page again"]
  };
  function say(language, key, ...values) {
    const text = texts[key][language === "en" ? 1 : 0];
    return text.replace(/\{(\d)\}/g, (_, i) => String(values[i]));
  }

  // src/marks.js
  var marks = `
300-36f 483-489 591-5bd 5bf-5bf 5c1-5c2 5c4-5c5 5c7-5c7 610-61a 64b-65f 670-670 6d6-6dc 6df-6e4 6e7-6e8 6ea-6ed 711-711
730-74a 7a6-7b0 7eb-7f3 7fd-7fd 816-819 81b-823 825-827 829-82d 859-85b 898-89f 8ca-8e1 8e3-903 93a-93c 93e-94f 951-957
962-963 981-983 9bc-9bc 9be-9c4 9c7-9c8 9cb-9cd 9d7-9d7 9e2-9e3 9fe-9fe a01-a03 a3c-a3c a3e-a42 a47-a48 a4b-a4d a51-a51
a70-a71 a75-a75 a81-a83 abc-abc abe-ac5 ac7-ac9 acb-acd ae2-ae3 afa-aff b01-b03 b3c-b3c b3e-b44 b47-b48 b4b-b4d b55-b57
b62-b63 b82-b82 bbe-bc2 bc6-bc8 bca-bcd bd7-bd7 c00-c04 c3c-c3c c3e-c44 c46-c48 c4a-c4d c55-c56 c62-c63 c81-c83 cbc-cbc
cbe-cc4 cc6-cc8 cca-ccd cd5-cd6 ce2-ce3 cf3-cf3 d00-d03 d3b-d3c d3e-d44 d46-d48 d4a-d4d d57-d57 d62-d63 d81-d83 dca-dca
dcf-dd4 dd6-dd6 dd8-ddf df2-df3 e31-e31 e34-e3a e47-e4e eb1-eb1 eb4-ebc ec8-ece f18-f19 f35-f35 f37-f37 f39-f39 f3e-f3f
f71-f84 f86-f87 f8d-f97 f99-fbc fc6-fc6 102b-103e 1056-1059 105e-1060 1062-1064 1067-106d 1071-1074 1082-108d 108f-108f
109a-109d 135d-135f 1712-1715 1732-1734 1752-1753 1772-1773 17b4-17d3 17dd-17dd 180b-180d 180f-180f 1885-1886 18a9-18a9
1920-192b 1930-193b 1a17-1a1b 1a55-1a5e 1a60-1a7c 1a7f-1a7f 1ab0-1ace 1b00-1b04 1b34-1b44 1b6b-1b73 1b80-1b82 1ba1-1bad
1be6-1bf3 1c24-1c37 1cd0-1cd2 1cd4-1ce8 1ced-1ced 1cf4-1cf4 1cf7-1cf9 1dc0-1dff 20d0-20f0 2cef-2cf1 2d7f-2d7f 2de0-2dff
302a-302f 3099-309a a66f-a672 a674-a67d a69e-a69f a6f0-a6f1 a802-a802 a806-a806 a80b-a80b a823-a827 a82c-a82c a880-a881
a8b4-a8c5 a8e0-a8f1 a8ff-a8ff a926-a92d a947-a953 a980-a983 a9b3-a9c0 a9e5-a9e5 aa29-aa36 aa43-aa43 aa4c-aa4d aa7b-aa7d
aab0-aab0 aab2-aab4 aab7-aab8 aabe-aabf aac1-aac1 aaeb-aaef aaf5-aaf6 abe3-abea abec-abed fb1e-fb1e fe00-fe0f fe20-fe2f
101fd-101fd 102e0-102e0 10376-1037a 10a01-10a03 10a05-10a06 10a0c-10a0f 10a38-10a3a 10a3f-10a3f 10ae5-10ae6 10d24-10d27
10eab-10eac 10efd-10eff 10f46-10f50 10f82-10f85 11000-11002 11038-11046 11070-11070 11073-11074 1107f-11082 110b0-110ba
110c2-110c2 11100-11102 11127-11134 11145-11146 11173-11173 11180-11182 111b3-111c0 111c9-111cc 111ce-111cf 1122c-11237
1123e-1123e 11241-11241 112df-112ea 11300-11303 1133b-1133c 1133e-11344 11347-11348 1134b-1134d 11357-11357 11362-11363
11366-1136c 11370-11374 11435-11446 1145e-1145e 114b0-114c3 115af-115b5 115b8-115c0 115dc-115dd 11630-11640 116ab-116b7
1171d-1172b 1182c-1183a 11930-11935 11937-11938 1193b-1193e 11940-11940 11942-11943 119d1-119d7 119da-119e0 119e4-119e4
11a01-11a0a 11a33-11a39 11a3b-11a3e 11a47-11a47 11a51-11a5b 11a8a-11a99 11c2f-11c36 11c38-11c3f 11c92-11ca7 11ca9-11cb6
11d31-11d36 11d3a-11d3a 11d3c-11d3d 11d3f-11d45 11d47-11d47 11d8a-11d8e 11d90-11d91 11d93-11d97 11ef3-11ef6 11f00-11f01
11f03-11f03 11f34-11f3a 11f3e-11f42 13440-13440 13447-13455 16af0-16af4 16b30-16b36 16f4f-16f4f 16f51-16f87 16f8f-16f92
16fe4-16fe4 16ff0-16ff1 1bc9d-1bc9e 1cf00-1cf2d 1cf30-1cf46 1d165-1d169 1d16d-1d172 1d17b-1d182 1d185-1d18b 1d1aa-1d1ad
1d242-1d244 1da00-1da36 1da3b-1da6c 1da75-1da75 1da84-1da84 1da9b-1da9f 1daa1-1daaf 1e000-1e006 1e008-1e018 1e01b-1e021
1e023-1e024 1e026-1e02a 1e08f-1e08f 1e130-1e136 1e2ae-1e2ae 1e2ec-1e2ef 1e4ec-1e4ef 1e8d0-1e8d6 1e944-1e94a e0100-e01ef
`;

  // src/characters.js
  var combining = marks.trim().split(/[\s-]/).map((digits) => parseInt(digits, 16));

  // src/lines.js
  var maxLine = 4096;
  var units = new Uint16Array(maxLine);

  // src/sha256sums.js
  var whole = {
    first: ["SHA256SUMS", "announcement.txt", "seed.txt", "targets.txt", "inspectors.txt", "avoidance.txt", "result.txt"],
    optional: [
      "weights.txt",
      "areas.txt",
      "excluded.txt",
      "experts.txt",
      "preferences.txt",
      "absences.txt",
      "limits.txt",
      "ceremony.txt",
      "acts.txt",
      "pseudonyms.txt",
      "announced.txt",
      "drawn.txt",
      "ledger.txt",
      "timestamp.txt"
    ]
  };
  var ofArea = {
    first: ["SHA256SUMS", "announcement.txt", "seed.txt", "targets.txt", "result.txt"],
    optional: ["weights.txt", "ceremony.txt"],
    also: "dispatch.txt"
  };
  var knownNames = [...whole.first, ...whole.optional, ofArea.also, "signature.txt"];

  // src/files.js
  function embedded() {
    const packed = /* @__PURE__ */ new Map();
    for (const e of document.querySelectorAll("script.file")) {
      packed.set(e.getAttribute("data-name"), { size: Number(e.getAttribute("data-size")), text: e.textContent });
    }
    return packed;
  }
  async function readGiven(given) {
    const files = /* @__PURE__ */ new Map();
    const others = [];
    for (const file of given) {
      if (!knownNames.includes(file.name) || files.has(file.name)) others.push(file.name);
      else files.set(file.name, await bytesOf(file));
    }
    return { files, others };
  }
  function bytesOf(file) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(new Uint8Array(reader.result));
      reader.onerror = () => reject(new Unreadable(file.name));
      reader.readAsArrayBuffer(file);
    });
  }
  var Unreadable = class extends Error {
    constructor(name) {
      super(name);
      this.file = name;
    }
  };
  async function filesOfDrop(transfer) {
    const entries = [...transfer.items || []].map((item) => item.webkitGetAsEntry ? item.webkitGetAsEntry() : null);
    if (entries.length === 0 || entries.includes(null)) return [...transfer.files];
    const files = [];
    for (const entry of entries) {
      if (entry.isFile) files.push(await fileOf(entry));
      else for (const inside of await entriesOf(entry)) if (inside.isFile) files.push(await fileOf(inside));
    }
    return files;
  }
  function fileOf(entry) {
    return new Promise((resolve, reject) => entry.file(resolve, () => reject(new Unreadable(entry.name))));
  }
  async function entriesOf(folder) {
    const reader = folder.createReader();
    const all = [];
    for (; ; ) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, () => reject(new Unreadable(folder.name))));
      if (some.length === 0) return all;
      all.push(...some);
    }
  }

  // src/elements.js
  function element(tag, attributes = {}, ...children) {
    const e = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) e.setAttribute(name, value);
    e.append(...children.flat().filter((child) => child !== null && child !== ""));
    return e;
  }
  function table(caption, head, rows) {
    const cells = (row) => row.map((cell, i) => i === 0 ? element("th", { scope: "row" }, cell) : element("td", { "data-head": head[i] }, cell));
    return element(
      "table",
      {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...head.map((text) => element("th", { scope: "col" }, text)))),
      element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells(row))))
    );
  }
  function data(text, tag = "span") {
    return element(tag, { lang: "zh-CN" }, String(text));
  }
  function code(text) {
    return element("code", {}, text);
  }
  function terms(pairs) {
    const kept = pairs.filter(([, content]) => content !== null && content !== "");
    return element("dl", {}, ...kept.flatMap(([term, content]) => [element("dt", {}, term), element("dd", {}, content)]));
  }

  // src/view.js
  var shown = 200;
  function statement(t2, rules, area) {
    const total = (field) => rules.strata.reduce((n, s) => n + s[field], 0);
    const seats = rules.seats ? t2("seatsOf", rules.seats, rules.lists["inspectors.txt"].n) : "";
    const experts = rules.expertSeats ? t2("expertsOf", rules.expertSeats, rules.lists["experts.txt"].n) : "";
    return terms([
      [t2("office"), data(rules.office)],
      [t2("area"), area && data(area)],
      [t2("number"), String(rules.number)],
      [t2("earlier"), rules.earlier.length ? element("ul", {}, ...rules.earlier.map((e) => element("li", {}, earlierOf(t2, e)))) : ""],
      [t2("task"), data(rules.task + " " + rules.name)],
      [t2("content"), contentOf(t2, rules.content)],
      [t2("days"), t2("fromTo", ...rules.days)],
      [t2("items"), element("ul", {}, ...rules.items.map((item) => element("li", {}, data(t2("itemBasis", item.name, item.basis)))))],
      [t2("takes"), [t2("takesOf", total("of"), total("take")), seats, experts, registryOf(t2, rules)].filter(Boolean).map((text) => element("p", {}, text))],
      [t2("replacing"), rules.named ? t2("replacingNamed") : ""],
      [t2("commitment"), code(rules.commitment)],
      [t2("seedSource"), data(t2("kindOf", rules.seedSource.kind, rules.seedSource.text))],
      [t2("seedMoment"), rules.seedMoment],
      [t2("seed"), rules.seed && data(rules.seed, "code")],
      [t2("key"), rules.key && code(rules.key)],
      [t2("ledger"), rules.ledger && code(rules.ledger)],
      [t2("ledgerWitnesses"), rules.witnesses.length ? rules.witnesses.map((key) => element("p", {}, code(key))) : ""]
    ]);
  }
  function earlierOf(t2, { number, reason }) {
    return data(reason ? t2("earlierVoid", number, reason) : t2("earlierNone", number));
  }
  function contentOf(t2, content) {
    if (content === "") return t2("both");
    return t2("only", t2(content === "检查对象" ? "targetsWord" : "inspectorsWord"));
  }
  function registryOf(t2, { registry, excluded }) {
    if (registry === void 0 || excluded.length === 0) return "";
    const reasons = excluded.map(({ n, reason }) => t2("reasonCount", reason, n)).join(t2("listComma"));
    return t2("registry", registry, excluded.reduce((sum, e) => sum + e.n, 0), reasons);
  }
  function conclusion(t2, report) {
    const ended = report.voided ? [voidOf(t2, report.voided)] : [];
    if (report.agrees) return [...ended, element("p", { class: "verdict yes" }, t2(report.area ? "agreesArea" : "agrees"))];
    const f = report.finding;
    const lines = [...ended, element("p", { class: "verdict no" }, t2("disagrees", findingOf(t2, f)))];
    if (f.text) lines.push(element("p", {}, data(t2("findingText", f.text))));
    if (f.expected) lines.push(element("p", {}, data(t2("findingExpected", f.expected))));
    return [...lines, element("p", {}, t2("disagreesNext"))];
  }
  function voidOf(t2, { date, reason, approval }) {
    return element("p", { class: "verdict no void" }, t2("voided"), element("br"), data(t2("voidedWhy", date, reason, approval)));
  }
  function failure(t2, message) {
    return [element("p", { class: "verdict no" }, t2("failed", message)), element("p", {}, t2("failedNext"))];
  }
  function findingOf(t2, f) {
    let place = f.line ? t2("placeLine", f.file, f.line) : t2("place", f.file);
    if (f.announced) place = t2("placeAgainst", place, f.announced);
    return t2("finding", place, t2(f.why));
  }
  function questions(t2, report) {
    const evidence = evidenceOf(t2, report);
    const row = (name, answer) => [t2("question" + name), element("strong", { class: answer }, t2(answer)), evidence[name]];
    const { lists, result: result2, before, only } = report.answers;
    return table(t2("check"), [t2("question"), t2("answer"), t2("evidence")], [
      row("Lists", lists),
      row("Result", result2),
      row("Before", before),
      row("Only", only)
    ]);
  }
  function evidenceOf(t2, report) {
    const { rules, answers } = report;
    const failed = (answer) => answer === "no" ? findingOf(t2, report.finding) : t2("notReached");
    return {
      Lists: answers.lists === "yes" ? listsEvidence(t2, report) : failed(answers.lists),
      Result: answers.result === "yes" ? resultEvidence(t2, report) : failed(answers.result),
      Before: stoppedAt(t2, report, ["announced.txt", "timestamp.txt"]) || (rules ? beforeEvidence(t2, report) : t2("notReached")),
      Only: stoppedAt(t2, report, ["drawn.txt", "ledger.txt"]) || onlyEvidence(t2, report)
    };
  }
  function stoppedAt(t2, { stopped, finding }, files) {
    if (!stopped) return "";
    return files.includes(finding.about) ? findingOf(t2, finding) : t2("evidenceStopped");
  }
  function listsEvidence(t2, { rules, area, targets }) {
    if (area) return t2("evidenceListsArea", area, targets);
    return t2("evidenceLists", ...["targets.txt", "inspectors.txt", "avoidance.txt"].map((file) => rules.lists[file].n));
  }
  function resultEvidence(t2, { drawn, area, acts }) {
    if (area) return t2("evidenceResultArea", drawn.length);
    const seats = drawn.reduce((n, target) => n + target.officers.length + target.experts.length, 0);
    const count = (kind) => acts.filter((act) => act.kind === kind).length;
    const later = acts.length ? t2("evidenceActs", acts.length, count("补抽"), count("更换"), count("作废")) : "";
    return t2("evidenceResult", drawn.length, seats) + later;
  }
  function beforeEvidence(t2, { answers, evidence, rules: { commitment, seedMoment, worth } }) {
    const parts = [...announcedEvidence(t2, evidence), birthEvidence(t2, evidence, worth), worth.ceremony ? t2("evidenceCeremony") : ""];
    const seen = evidence !== null && evidence.announced !== null && evidence.announced.witnesses.length > 0;
    if (evidence !== null && evidence.early) parts.push(t2("evidenceDrawnEarly", evidence.early));
    else if (!seen) parts.push(t2("evidenceBefore", commitment, seedMoment));
    else if (evidence.birth) parts.push(t2(answers.before === "yes" ? "evidenceEarlier" : "evidenceNotEarlier"));
    return paragraphs(parts);
  }
  function announcedEvidence(t2, evidence) {
    if (evidence === null) return [];
    const { announced, timestamp } = evidence;
    const parts = [];
    if (announced && announced.witnesses.length) parts.push(t2("evidenceAnnounced"), witnessList(t2, announced));
    else if (announced) parts.push(t2("evidenceNoWitness"));
    if (timestamp) parts.push(t2("evidenceTimestamp", timestamp.time, t2(timestamp.verified ? "tokenSigned" : "tokenNotVerified")));
    return parts;
  }
  function birthEvidence(t2, evidence, worth) {
    if (worth.notBefore) return t2("evidenceBeacon", worth.notBefore);
    if (worth.typed) return t2("evidenceTyped");
    return evidence && evidence.birth ? t2("evidenceBirth", evidence.birth.time) : "";
  }
  function onlyEvidence(t2, { evidence, voided }) {
    if (!evidence || !evidence.drawn) return t2("evidenceOnly");
    const { drawn, ledger } = evidence;
    const parts = drawn.witnesses.length ? [t2("evidenceDrawn", drawn.size), witnessList(t2, drawn)] : [t2("evidenceDrawnNoWitness", drawn.size)];
    if (ledger && drawn.witnesses.length) parts.push(t2("evidenceLedger", drawn.witnesses[drawn.witnesses.length - 1].time));
    else parts.push(t2(ledger ? "evidenceLedgerNoWitness" : "evidenceNoLedger"));
    if (ledger && voided) parts.push(t2("evidenceVoid"));
    if (ledger) parts.push(t2("evidenceCounts", ledger.draws, ledger.replacements, ledger.voids));
    return paragraphs(parts);
  }
  function witnessList(t2, { witnesses }) {
    return element("ul", {}, ...witnesses.map(({ name, time }) => element("li", {}, t2("witnessAt", name, time))));
  }
  var paragraphs = (parts) => parts.filter((part) => part !== "").map((part) => typeof part === "string" ? element("p", {}, part) : part);
  function notes(t2, { rules, evidence, area }) {
    const lines = worthOf(t2, rules.worth);
    if (evidence && evidence.key) lines.push(t2("signedNote", evidence.key));
    if (evidence && (evidence.key || evidence.announced || evidence.drawn)) lines.push(t2("keysNote"));
    if (rules.pseudonyms && !area) lines.push(t2(rules.pseudonyms === "opened" ? "pseudonymsOpened" : "pseudonymsClosed"));
    return lines.map((line) => element("p", {}, line));
  }
  function worthOf(t2, { typed, bits, absent }) {
    const notes2 = [];
    if (typed) notes2.push(t2("typedNote"));
    if (bits !== null) notes2.push(t2("bitsNote", bits));
    if (absent.length) notes2.push(t2("absentNote", absent.length, absent.join(t2("listComma"))));
    return notes2;
  }
  function strata(t2, report) {
    const last = new Map(report.drawn.map((target) => [target.stratum, target.ticket]));
    const head = [t2("stratum"), t2("of"), t2("take"), t2("cutOff")].slice(0, report.agrees && !report.area ? 4 : 3);
    const rows = report.rules.strata.map((s) => [data(s.name), String(s.of), String(s.take), code(last.get(s.name) || "—")].slice(0, head.length));
    return table(t2("strata"), head, rows);
  }
  function result(t2, report) {
    if (!report.agrees) return [element("p", {}, t2("drawnNone"))];
    if (report.drawn.length === 0) return [element("p", {}, t2("drawnEmpty"))];
    const parts = report.voided ? [element("p", { class: "verdict no" }, t2("voidedResult"))] : [];
    parts.push(drawnTable(t2, report));
    const section = (key, items) => items.length && parts.push(element("h3", {}, t2(key)), element("ul", {}, ...items.map((item) => element("li", {}, data(item)))));
    section("opened", report.opened.map((n) => t2("openedRow", n.department, n.neighbour)));
    section("standing", report.standing.map((members, g) => t2("group", g + 1) + names(t2, members)));
    section("alternates", report.alternates.map(({ department, people }) => t2("lotOf", department, names(t2, people))));
    section("acts", report.acts.map((act) => actRow(t2, act)));
    return parts;
  }
  function actRow(t2, act) {
    return t2("actRow", act.number, act.date, actOf(t2, act), act.reason, act.approval);
  }
  function actOf(t2, act) {
    if (act.kind === "作废") return t2("actVoid");
    const of = (target) => t2("targetOf", target.name, target.id);
    if (act.kind === "补抽") {
      const people = names(t2, [...act.officers, ...act.experts]);
      return t2("actSupplement", of(act.answered), of(act.target)) + (people ? t2("actTeam", people) : "");
    }
    return t2("actReplacement", of(act.target), t2(act.side === "officers" ? "seatOfOfficer" : "seatOfExpert", act.seat), personOf(t2, act.replaced), personOf(t2, act.inspector));
  }
  function personOf(t2, { department, name, id, opened }) {
    if (opened) return t2("personOpened", department, opened.name === "-" ? opened.id : opened.name, opened.id, id);
    return t2("person", department, name === "-" ? id : name);
  }
  var names = (t2, people) => people.map((person) => personOf(t2, person)).join(t2("listComma"));
  function changesOf(t2, { acts }, target) {
    return acts.filter((act) => act.kind !== "作废" && (act.answered || act.target).id === target.id).map((act) => {
      if (act.kind === "补抽") return t2("changedTarget", act.number, t2("targetOf", act.target.name, act.target.id));
      return t2("changedSeat", act.number, personOf(t2, act.replaced), personOf(t2, act.inspector));
    });
  }
  function drawnTable(t2, report) {
    const head = [t2("rank"), t2("name"), t2("id"), t2("stratum"), t2("ticket"), t2("team")].slice(0, hasTeams(report) ? 6 : 5);
    const row = (target) => [
      String(target.rank),
      data(target.name),
      code(target.id),
      data(target.stratum),
      code(target.ticket),
      [teamOf(t2, target), ...changesOf(t2, report, target).map((text) => element("p", { class: "changed" }, data(text)))]
    ].slice(0, head.length);
    const all = table(t2(report.area ? "drawnArea" : "drawn"), head, report.drawn.slice(0, shown).map(row));
    if (report.drawn.length <= shown) return all;
    return element("div", {}, all, moreButtons(t2, report.drawn, all, (target) => table("", head, [row(target)]).querySelector("tbody tr")));
  }
  var hasTeams = ({ drawn, acts }) => acts.length > 0 || drawn.some((target) => target.officers.length + target.experts.length + target.lots.length > 0);
  function teamOf(t2, target) {
    const lines = [
      ...target.officers.map((officer) => personOf(t2, officer)),
      ...target.experts.map((expert) => t2("expert", personOf(t2, expert))),
      ...target.lots.map(({ what, text }) => t2("lotOf", what, text))
    ];
    if (target.group) lines.unshift(t2("group", target.group));
    return element("ul", { class: "team" }, ...lines.map((line) => element("li", {}, data(line))));
  }
  function moreButtons(t2, drawn, all, rowOf) {
    const body = all.querySelector("tbody");
    const box = element("p", { class: "more" });
    const show = (n) => {
      body.append(...drawn.slice(body.rows.length, body.rows.length + n).map(rowOf));
      if (body.rows.length < drawn.length) label();
      else box.remove();
    };
    const button = (text, n) => {
      const b = element("button", { type: "button" }, text);
      b.onclick = () => show(n);
      return b;
    };
    const label = () => box.replaceChildren(button(t2("showMore", shown, drawn.length), shown), " ", button(t2("showAll"), drawn.length));
    label();
    box.showAll = () => show(drawn.length);
    return box;
  }
  function found(t2, answer, report) {
    const { rows, excluded, query, more } = answer;
    const parts = [element("p", {}, more ? t2("foundMore", rows.length) : rows.length + excluded.length ? t2("foundCount", rows.length + excluded.length) : t2("foundNone", query))];
    if (!report.agrees) parts.push(element("p", { class: "verdict no" }, t2("lookUpDisagrees")));
    for (const row of rows) parts.push(foundTarget(t2, row, report));
    for (const row of excluded) parts.push(element("p", {}, data(t2("leftOut", row.name, row.target, row.reason))));
    return parts;
  }
  function foundTarget(t2, row, report) {
    const acts = report.acts.filter((act) => [act.target, act.answered].some((target) => target && target.id === row.id));
    const isPutIn = acts.some(({ kind, target }) => kind === "补抽" && target.id === row.id);
    const says = row.drawn ? "isDrawn" : isPutIn ? "isPutIn" : row.cutOff ? "isNotDrawn" : "noneDrawn";
    const command = "printf '%s target %s' " + report.rules.key + " '" + row.id.replace(/'/g, "'\\''") + "' | sha256sum";
    return element(
      "section",
      { class: "found" },
      element("h3", {}, data(row.name)),
      element("p", { class: "verdict" }, t2(says)),
      ...acts.map((act) => element("p", { class: "changed" }, data(actRow(t2, act)))),
      report.voided ? element("p", { class: "changed" }, t2("voided")) : "",
      terms([
        [t2("id"), code(row.id)],
        [t2("stratum"), data(row.stratum)],
        [t2("ticket"), code(row.ticket)],
        [t2("cutOff"), row.cutOff && code(row.cutOff)],
        [t2("placeInStratum"), row.place ? t2("placeOf", row.place, row.of, row.take) : ""]
      ]),
      element("p", {}, t2("byHand"), code(command), row.weighted ? t2("byHandWeight") : "")
    );
  }

  // src/page.js
  var $ = (id) => document.getElementById(id);
  var state = { language: "zh", worker: null, given: null, report: null, step: null, failure: null, answer: null };
  var t = (key, ...values) => say(state.language, key, ...values);
  function start() {
    state.language = /^en/.test(navigator.language) || location.hash === "#en" ? "en" : "zh";
    $("language").onclick = switchLanguage;
    $("find").onsubmit = find;
    $("again").onclick = checkEmbedded;
    $("folder-button").onclick = () => $("folder").click();
    $("files-button").onclick = () => $("files").click();
    for (const id of ["folder", "files"]) $(id).onchange = (event) => checkGiven(Promise.resolve([...event.target.files]));
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", drop);
    window.addEventListener("beforeprint", () => document.querySelectorAll(".more").forEach((box) => box.showAll()));
    checkEmbedded();
  }
  function switchLanguage() {
    state.language = state.language === "en" ? "zh" : "en";
    render();
  }
  function drop(event) {
    event.preventDefault();
    checkGiven(filesOfDrop(event.dataTransfer));
  }
  function checkEmbedded() {
    state.given = null;
    check({ packed: embedded() });
  }
  async function checkGiven(given) {
    try {
      const { files, others } = await readGiven(await given);
      state.given = { count: files.size, others };
      if (files.size === 0) fail(t("noFiles"));
      else check({ files });
    } catch (problem) {
      fail(problem instanceof Unreadable ? t("unreadable", problem.file) : String(problem));
    }
  }
  function check(message) {
    reset();
    try {
      const source = $("checker").textContent + "\nyaohaoChecker.listen(self);";
      const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      state.worker = new Worker(address);
      state.worker.onmessage = ({ data: data2 }) => receive(data2);
      state.worker.onerror = (event) => fail(event.message || t("noWorker"));
      state.worker.postMessage({ kind: "check", ...message });
    } catch (problem) {
      fail(t("noWorker"));
    }
  }
  function reset() {
    if (state.worker) state.worker.terminate();
    Object.assign(state, { worker: null, report: null, step: { step: "unpack" }, failure: null, answer: null });
    render();
  }
  function fail(message) {
    reset();
    state.step = null;
    state.failure = message;
    render();
  }
  function receive(message) {
    if (message.kind === "progress") {
      const another = state.step.step !== message.step;
      state.step = message;
      renderProgress(another);
    } else if (message.kind === "report") {
      state.step = null;
      state.report = message.report;
      render();
    } else if (message.kind === "found") {
      state.answer = message;
      renderFound();
      $("found").focus();
    } else {
      fail(message.message);
    }
  }
  function find(event) {
    event.preventDefault();
    if (state.report && state.report.looksUp) state.worker.postMessage({ kind: "find", query: $("query").value });
  }
  function render() {
    document.documentElement.lang = state.language === "en" ? "en" : "zh-CN";
    document.title = t("title") + (state.report && state.report.rules ? " · " + state.report.rules.name : "");
    for (const e of document.querySelectorAll("[data-text]")) e.textContent = t(e.getAttribute("data-text"), ...(e.getAttribute("data-values") || "").split(" "));
    $("language").lang = state.language === "en" ? "zh-CN" : "en";
    renderProgress(true);
    renderReport();
    renderFound();
  }
  function renderProgress(speak) {
    const { step } = state;
    $("progress").hidden = !step;
    if (!step) {
      $("step").textContent = "";
      return;
    }
    const name = t("step" + step.step[0].toUpperCase() + step.step.slice(1));
    if (speak) $("step").textContent = t("running", name);
    $("count").textContent = step.of > 1 ? t("progress", name, step.done, step.of) : "";
    if (step.of > 1) $("bar").value = step.done / step.of;
    else $("bar").removeAttribute("value");
  }
  function renderReport() {
    const { report, given, failure: failure2 } = state;
    $("source").textContent = given ? t("sourceGiven", given.count) + (given.others.length ? t("othersLeft", given.others.slice(0, 10).join(t("listComma"))) : "") : t("sourceInside");
    $("conclusion").replaceChildren(...report ? conclusion(t, report) : failure2 ? failure(t, failure2) : []);
    $("questions").replaceChildren(...report ? [questions(t, report)] : []);
    $("worth").replaceChildren(...report && report.rules ? notes(t, report) : []);
    if (report) $("statement").replaceChildren(...report.rules ? [statement(t, report.rules, report.area)] : []);
    else if (given || failure2) $("statement").replaceChildren();
    $("strata").replaceChildren(...report && report.rules ? [strata(t, report)] : []);
    $("drawn").replaceChildren(...report ? result(t, report) : [t("drawnWait")]);
    $("find-button").disabled = !report || !report.looksUp;
    $("find-after").hidden = Boolean(report);
  }
  function renderFound() {
    $("found").replaceChildren(...state.answer ? found(t, state.answer, state.report) : []);
  }
  start();
})();
