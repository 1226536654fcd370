package main

import "time"

const (
	county = "云栖县"
	region = "990321" // GB/T 2260 has no province 99

	landline = "0600-" // no town has this area code
	mobile   = "194"   // no operator has this prefix

	oldNumbers = 40 // targets that still go by a registration number of 15 digits
)

// A share says how many rows have a value.
type share[T any] struct {
	value T
	rows  int
}

// risks are the classes from low to high, with the rows of each.
var risks = []share[string]{{"A", 900}, {"B", 700}, {"C", 300}, {"D", 100}}

// An area is a township or a subdistrict, with its streets and villages.
type area struct{ name, places string }

var areas = []share[area]{
	{area{"南塘街道", "望山路 听泉街 石桥路 荷风巷 文昌塔路 南塘大街"}, 420},
	{area{"柳堤街道", "柳堤路 月波街 渡口巷 书院路 钟楼街"}, 360},
	{area{"青石镇", "青石街 磨坊路 槐荫路 石板湾村 上窑村"}, 300},
	{area{"白鹭镇", "鹭洲路 稻香街 晒谷场路 荷叶村 沙尾村"}, 260},
	{area{"望溪镇", "望溪街 水车路 桥亭路 竹坞村 溪头坪村"}, 220},
	{area{"梨坪镇", "梨园路 集市街 梨花村 花坪村"}, 180},
	{area{"松涧镇", "松涧街 林场路 松风村 石鼓坪村"}, 150},
	{area{"云岭乡", "云岭街 茶亭村 雾坪村 高垭村"}, 110},
}

// An industry has a hazard, which pulls its targets to the high risk classes, and the trades that end their names.
type industry struct {
	name   string
	hazard float64
	trades string
}

var industries = []share[industry]{
	{industry{"餐饮服务", 1.2, "餐饮有限公司 餐饮管理有限公司 火锅经营部 小吃经营部 面食经营部 早点经营部 烧烤经营部 快餐经营部"}, 470},
	{industry{"食品销售", 0.8, "食品有限公司 超市有限公司 商贸有限公司 副食品商行 粮油商行 茶叶商行 水果经营部 生鲜经营部 水产经营部"}, 400},
	{industry{"食品生产", 2.0, "食品加工有限公司 豆制品有限公司 糕点有限公司 粮油加工有限公司 米粉加工经营部"}, 120},
	{industry{"药品零售", 1.6, "大药房有限公司 药房有限公司 医药有限公司 药品经营部"}, 120},
	{industry{"医疗器械经营", 1.2, "医疗器械有限公司 医疗用品经营部 康复器材商行"}, 60},
	{industry{"特种设备使用", 2.0, "物业服务有限公司 机械制造有限公司 热力有限公司 仓储有限公司 洗涤服务有限公司"}, 140},
	{industry{"加油站", 2.6, "加油站有限公司 石油销售有限公司 成品油销售有限公司"}, 40},
	{industry{"危险化学品经营", 3.2, "化工有限公司 气体有限公司 燃气有限公司 化工原料商行 油漆涂料经营部"}, 60},
	{industry{"工贸制造", 1.8, "家具有限公司 五金制品有限公司 木业有限公司 建材有限公司 包装制品有限公司 铸造有限公司"}, 120},
	{industry{"娱乐场所", 1.6, "娱乐有限公司 游乐有限公司 歌舞娱乐有限公司 棋牌娱乐经营部"}, 60},
	{industry{"旅行社", 0.8, "旅行社有限公司 旅游服务有限公司"}, 40},
	{industry{"住宿服务", 1.2, "宾馆有限公司 酒店管理有限公司 民宿经营部 住宿经营部"}, 80},
	{industry{"美容美发", 0.6, "美容有限公司 形象设计有限公司 美发经营部 美容美发经营部 理发经营部"}, 120},
	{industry{"幼儿园", 1.8, "幼儿园有限公司"}, 40},
	{industry{"眼镜验配", 0.4, "眼镜有限公司 眼镜商行 眼镜经营部"}, 30},
	{industry{"广告经营", 0.2, "广告有限公司 文化传媒有限公司 广告制作经营部 图文制作经营部"}, 50},
	{industry{"农产品生产", 1.0, "蔬菜种植专业合作社 果树种植专业合作社 茶叶种植专业合作社 水产养殖专业合作社 生猪养殖专业合作社"}, 50},
}

// Brands are a head and a tail, or an old landmark; pharmacies like to add 堂.
const (
	brandHeads    = "鑫瑞福祥兴盛嘉裕宏鸿昌隆益聚佳美悦欣晨晓清青明春秋和德诚永恒万百金玉宝锦华云星乐"
	brandTails    = "源达泰顺丰茂康润泽盈荣辉旺瑞祥兴隆昌盛诚和安宁远鸿航帆禾谷园苑轩来佳"
	landmarkAges  = "老 小 新 东 南 北 西 古"
	landmarkNames = "街口 巷口 桥头 桥边 河湾 城根 塘边 渡口 院子 柳岸 荷塘 竹林 槐树 枣树 石磨 水车 茶亭 谷仓 粮店 井台"
)

// known are the brands, places and persons that everybody knows, which chance would make too.
const known = "万达 万和 万荣 万安 万宁 万源 万年 万佳 乐安 乐昌 云安 兴安 兴和 兴宁 兴隆 华安 华宁 华康 华茂 华泰 华润 华荣 华远 吉祥 和平 和顺 " +
	"嘉和 嘉禾 嘉兴 嘉祥 宏源 宏达 宏远 宝丰 宝兴 宝安 宝清 宝盈 德安 德昌 德清 德盛 德兴 恒丰 恒顺 恒瑞 恒源 恒安 昌乐 昌宁 明光 春秋 " +
	"星源 永丰 永兴 永和 永安 永宁 永康 永旺 永昌 永泰 永达 永辉 永远 永顺 清丰 清远 玉溪 瑞丽 瑞安 瑞昌 百丰 百佳 百盛 百瑞 益丰 益达 " +
	"祥云 福安 福泰 福清 福鼎 美丽 美泰 裕安 金华 金昌 金茂 金谷 金辉 隆安 隆德 隆昌 青岛 青川 鑫苑 汇源 顺丰 " +
	"邓超 韩雪 马丽 黄磊 王凯 王俊凯 李娜 刘德华 林丹"

// Surnames run from common to rare. Given names are one character, or a head and a tail.
const surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆"

type givenNames struct{ sex, single, heads, tails string }

var givens = []givenNames{
	{"男", "伟磊超勇凯浩帆斌", "建志文永海俊明晓宏少家子承景启思德", "强平斌华林辉东涛杰民波明宇恒远程"},
	{"女", "静敏丽婷倩雪莉琴", "晓丽秀玉雪美海春小文思雨佳淑婉", "燕敏芳娟霞梅红玲萍静英琴洁莹婷琳"},
}

// Two legal representatives have a character that GB18030 has and GBK has not.
var rarePersons = []string{"余䶮", "沈𫖯"}

// namesake is borne by an officer in each department that has namesake set.
var namesake = person{"陈晓燕", "女"}

// A department has officers, of whom some are experts, and some have certificates that expired.
type department struct {
	name, initials string
	officers       int
	skills, posts  string // posts from frequent to rare
	experts        int
	expertPost     string
	expired        []time.Time
	namesake       bool
}

var departments = []department{
	{name: county + "市场监督管理局", initials: "SJ", officers: 48, skills: "食品 药品 特种设备 计量 广告",
		posts:   "一级行政执法员 四级主任科员 三级主任科员 二级主任科员 一级主任科员 副所长 所长",
		experts: 2, expertPost: "高级工程师",
		expired: []time.Time{date(2025, 9, 30), date(2026, 1, 31)}, namesake: true},
	{name: county + "消防救援大队", initials: "XF", officers: 24, skills: "消防设施 建筑防火",
		posts: "消防监督员 防火监督参谋 工程师 副科长", expired: []time.Time{date(2025, 12, 15)}},
	{name: county + "卫生健康局", initials: "WJ", officers: 20, skills: "公共卫生 医疗",
		posts: "卫生监督员 四级主任科员 三级主任科员 副股长 股长", experts: 1, expertPost: "副主任医师", namesake: true},
	{name: county + "应急管理局", initials: "YJ", officers: 16, skills: "危险化学品 工贸",
		posts: "执法员 四级主任科员 三级主任科员 副股长 股长", experts: 1, expertPost: "注册安全工程师"},
	{name: county + "文化广电旅游局", initials: "WL", officers: 12, skills: "旅行社 娱乐场所",
		posts: "执法员 四级主任科员 副股长 股长"},
}

// A reason is why two must not meet. Shares are held in companies only.
type reason struct{ kind, text string }

const holding = "持股"

var reasons = []share[reason]{
	{reason{"亲属关系", "本人配偶在该单位任财务负责人"}, 4},
	{reason{"亲属关系", "本人姐夫系该单位实际经营人"}, 3},
	{reason{"亲属关系", "本人舅舅系该单位安全管理负责人"}, 3},
	{reason{"亲属关系", "该单位负责人系本人配偶的近亲属"}, 4},
	{reason{"亲属关系", "本人子女在该单位工作"}, 2},
	{reason{"曾任职", "本人录用前在该单位工作，离开未满五年"}, 5},
	{reason{"曾任职", "本人曾任该单位管理人员，离开未满三年"}, 4},
	{reason{holding, "本人配偶持有该单位股份"}, 4},
	{reason{holding, "本人父亲系该单位股东"}, 3},
	{reason{"利害关系", "本人家庭房屋出租给该单位使用"}, 4},
	{reason{"利害关系", "本人与该单位有未了结的民事诉讼"}, 2},
	{reason{"其他", "本人与该单位负责人存在其他可能影响公正的关系"}, 2},
}
