package export

// The words of the form (检查记录表), as the regulations and the sheets in use spell them.
const (
	formTitle = "“双随机、一公开”抽查检查记录表"

	formTask       = "任务编号"
	formTaskName   = "任务名称"
	formDraw       = "抽取编号"
	formDrawValue  = "第 %d 号"
	formCommitment = "公告 SHA-256"
	formDigest     = "本表摘要"
	formSeedNotes  = "种子须知"
	formRank       = "抽取次序"
	formRankValue  = "第 %d 位"
	formSupplement = "补抽第 %d 号"
	formAnswers    = "原检查对象"
	formReplaced   = "人员更换"
	formBatch      = "批次"
	formBatchValue = "第 %d 批"
	formGroup      = "固定检查组"
	formGroupValue = "第 %d 组"
	formPeriod     = "检查时间"
	formPeriodTo   = "至"
	formDay        = "2006年1月2日" // layouts for package time
	formSameYear   = "1月2日"

	formName    = "企业名称"
	formCode    = "统一社会信用代码\n/注册号"
	formPerson  = "法定代表人\n（负责人）"
	formPhone   = "联系电话"
	formStratum = "风险等级/分层"
	formAddress = "住所"

	formNumber   = "序号"
	formItem     = "抽查事项"
	formBasis    = "抽查依据"
	formChecked  = "是否检查"
	formYesNo    = "是□ 否□"
	formFound    = "发现问题情况"
	formNoneSome = "□无\n□有：______________"

	formResult  = "检查结果\n（在□内打√）"
	formBox     = "□"
	formProblem = "问题描述及\n后续处置"

	formTeam        = "检查组"
	formMember      = "姓名"
	formDepartment  = "工作单位"
	formCertificate = "执法证号"
	formSignature   = "签名"
	formLeader      = "组长"
	formOrdinary    = "组员"
	formExpert      = "专家"

	formReview      = "组长审核意见"
	formReviewSign  = "组长签名：________________　　　　　年　　月　　日　"
	formSubject     = "被检查对象\n签字或盖章"
	formSubjectSign = "签字（盖章）：________________　　　　　年　　月　　日　"
	formRefusal     = "被检查对象拒绝签字或盖章的，由执法检查人员在此签字说明：________________________"
	formCheckDate   = "检查日期"
	formBlankDate   = "　　　　　年　　月　　日"
	formRemark      = "备注"

	sheetSupplement = "补%02d"

	footerTask = "任务编号 "
	footerPage = "　第 &P 页"
)

// formResults are the results that the regulations name (平顶山 2020-3, 第二十条（四）).
var formResults = [...]string{
	"未发现问题",
	"未按规定公示应当公示的信息",
	"公示信息隐瞒真实情况弄虚作假",
	"通过登记的住所（经营场所）无法联系",
	"发现问题已责令改正",
	"不配合检查情节严重",
	"未发现开展本次抽查涉及的经营活动",
	"发现问题待后续处理",
	"合格",
	"不合格",
}
