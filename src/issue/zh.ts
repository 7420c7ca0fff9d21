import type { FileFault, SavFault } from './commandIssue'
import type { DataIssue } from './dataIssue'
import type { RecordFault, ReplicateRange } from './jobIssue'
import { meansMissing, numberMeant } from './numberMeant'
import type { InsteadOfOption, OptionNeed } from './optionIssue'
import { optionValueWords } from './optionValueWords'
import type { Expectation, ModifierFault } from './syntaxIssue'
import type { IssueWords } from './words'

/** Issues in Chinese. */
export const zh: IssueWords = {
  unexpectedCharacter: (i) =>
    i.suggestion
      ? `不能识别的字符 ${i.character}：请改用半角的 ${i.suggestion}`
      : `不能识别的字符 ${i.character}：请删除；名称只能由文字、数字、点和下划线组成`,
  unterminatedString: () => '引号没有配对：请在同一行内补上另一个引号',
  rCode: () => '这是 R 代码：请只保留引号之间的模型文本',
  unexpectedToken: (i) => `此处应为${either(i.expected.map(expectation)).trimEnd()}，却遇到${i.found === '' ? '语句结尾' : ` ${i.found}`}`,
  unknownOperator: (i) =>
    i.operator === '->' || i.operator === '\u2192'
      ? `${i.operator} 不是运算符：请把结果变量写在左侧，例如 结果 ~ 原因`
      : i.operator === '='
        ? '= 不是运算符：路径写作 结果 ~ 原因，测量写作 因子 =~ 题项，约束写作 a == b'
        : i.suggestion
          ? `${i.operator} 不是运算符：是否想写 ${i.suggestion}？`
          : `${i.operator} 不是模型语言的运算符：请使用 =~ <~ ~ ~~ := == < 或 >`,
  unknownModifier: (i) => `没有名为 ${i.name}() 的修饰符${hint(i.nearest)}；可用的有 ${calls(i.known)}，以及数值、NA 或标签`,
  unknownFunction: (i) => `模型中不能使用函数 ${i.name}()${hint(i.nearest)}；可用的有 ${calls(i.known)}`,
  badModifierValue: (i) => `${modifierName(i.modifier)}${modifierFaults[i.reason]}`.trimStart(),
  reservedName: (i) => `${i.name} 有固定含义，不能用作变量、标签或自定义参数的名称：请换一个名称`,
  productOfThree: (i) => `${i.term} 是两个以上变量的乘积：请先在数据中算出该乘积，再作为变量使用`,
  numberOutOfRange: (i) => `数值 ${i.text} 超出可表示的范围：请改用较小的数`,
  nestedTooDeep: (i) => `算式的嵌套或连写超过 ${i.limit} 步：请用 := 分段定义后再组合`,
  tooManyPairs: (i) => `左右两侧的变量两两组合后超过 ${i.limit} 条语句：请拆分公式，或检查是否写错`,
  emptyModel: () => '模型是空的：请至少写一条公式，例如 y ~ x',

  unknownLabel: (i) => `没有参数带有标签 ${i.name}${hint(i.nearest)}；请把标签写在变量之前，例如 y ~ ${i.name}*x`,
  duplicateDefinition: (i) => `${i.name} 被重复定义：请保留一个，或给另一个改名`,
  circularDefinition: (i) => `${i.name} 的定义间接引用了它自己：请消除循环定义`,
  repeatedModifier: (i) => `${i.variable} 的${modifierName(i.modifier)}给出了不止一次，以最后一次为准：请删除其余的`,
  selfRegression: (i) => `${i.variable} 对自身做了回归：若要表示方差，请写 ${i.variable} ~~ ${i.variable}`,
  groupCountMismatch: (i) => `给出了 ${i.found} 个值，而共有 ${i.groups} 个组：请只给一个值，或每组各给一个`,
  unknownGroup: (i) => `没有名为 ${i.name} 的组；现有的组为 ${list(i.groups)}：请使用其中的标签或序号`,
  contradictoryBounds: (i) => `${i.parameter} 不可能既不小于 ${i.lower} 又不大于 ${i.upper}：请去掉或修改其中一个界限`,
  groupWithoutModel: (i) => `模型中没有关于组 ${i.group} 的内容：请为它添加 group: 区块，或用选项 groupLabel 指定要使用的组`,
  unknownVariable: (i) => `模型中没有变量 ${i.name}${hint(i.nearest)}：请使用模型中的名称`,
  unsupportedOperator: (i) => `${i.operator} 可以识别，但本版本尚不能估计：请去掉；目前支持 ${list(i.supported)}`,
  varianceFollows: (i) =>
    `${i.variable} ~~ ${i.variable} 对一个由模型其余部分推出的残差方差作了规定：在相关结构模型中每个观测变量的方差都为 1，请去掉这一项`,
  compositeIndicatorElsewhere: (i) =>
    `${i.indicator} 是合成变量 ${i.composite} 的组成变量，在模型中又有其他角色：合成变量的组成变量必须是观测变量，且不能同时作为自变量、因变量或因子的指标`,
  underIdentified: (i) =>
    `待估参数比样本矩多 ${i.parameters - i.moments} 个（${i.parameters} 个参数，${i.moments} 个矩），模型不可识别：请固定一些参数、限定一些参数相等，或删去一些路径`,
  noVariables: () => '模型没有联系任何变量：请至少写一条公式，例如 y ~ x；定义和约束以其中的标签为基础',
  latentNamedLikeColumn: (i) => `潜变量 ${i.name} 与数据中的一列同名，该列没有被使用：请改变其中之一的名称`,
  latentWithoutScale: (i) => `潜变量 ${i.latent} ${inGroup(i.group)}没有测量单位：请把它的一个因子载荷或方差固定为 1`,

  missingColumn: (i) => `数据中没有 ${i.name} 这一列${hint(i.nearest)}；现有的列为 ${list(i.available, 12)}`,
  textInNumberColumn: (i) => `${i.column} 列第 ${i.row + 1} 行是文字“${i.value}”：${cellAdvice(i.value)}`,
  constantColumn: (i) => `${i.column} 列${inGroup(i.group)}的取值全部相同：没有方差的变量不能进入模型，请去掉`,
  duplicateName: (i) => `名称 ${i.name} 重复出现：请给其中一个改名`,
  tooFewCases: (i) => `${inGroup(i.group)}只有 ${i.cases} 个个案，却有 ${i.variables} 个变量：个案数必须多于变量数`,
  notSymmetric: (i) => `矩阵不对称：[${i.row}, ${i.column}] 为 ${i.above}，而 [${i.column}, ${i.row}] 为 ${i.below}；请使两者一致`,
  notPositiveDefinite: (i) =>
    `数据的${i.what === 'covariance' ? '协方差' : '相关'}矩阵${inGroup(i.group)}不是正定矩阵（最小特征值为 ${brief(i.smallestEigenvalue)}）：请检查是否有变量是其他变量之和、变量重复或录入错误`,
  unevenRow: (i) =>
    `第 ${i.row + 1} 行有 ${i.cells} 个单元格，而标题行有 ${i.columns} 个：请检查是否少了或多了分隔符；含分隔符的单元格须加引号`,
  notData: (i) => `data 应为各行、各列或表格，实际为 ${i.found}；relata/node 的 readCsv(path) 读取文件，parseCsv(text) 读取文本`,
  openQuotes: () => '表格中有引号没有配对：请补上另一个引号；若引号本身是内容，请连写两个',
  emptyColumn: (i) => `${i.column} 列${inGroup(i.group)}是空的，没有任何观测值：请去掉该变量，或检查文件是否读取正确`,
  wrongShape: (i) => `${i.what}：应为 ${i.expected}，实际为 ${i.found}`,
  noData: (i) => `没有可供拟合的数据：${inGroup(i.group)}${noDataReasons[i.reason]}`,
  meansNeeded: (i) => `${inGroup(i.group)}所给的矩没有均值，而模型需要均值：请在矩中加入 mean，或从模型与选项中去掉均值部分`,
  casesDropped: (i) => `${inGroup(i.group)}已剔除 ${i.dropped} 个含缺失值的个案，使用其余 ${i.kept} 个（设 missing: 'ml' 可使用全部个案）`,
  unknownDataset: (i) => `没有名为 ${i.name} 的数据集${hint(i.nearest)}：可用的有 ${list(i.available)}`,
  datasetOfOtherKind: (i) =>
    i.kind === 'moments'
      ? `${i.name} 是已发表的相关矩阵，不是个案数据：请用 loadMoments('${i.name}')`
      : `${i.name} 是个案数据，不是矩阵：请用 loadDataset('${i.name}')`,
  datasetNotPackaged: (i) =>
    `由于许可条件（${i.license}），${i.name} 的数据只在 relata 的代码仓库中（datasets/${i.name}.csv），不在软件包中：请从仓库取得该文件，再用 readCsv 读取；数据来源：${i.source}`,

  unknownOption: (i) => `没有名为 ${i.option} 的选项${hint(i.nearest)}：请改正名称，或去掉`,
  badOption: (i) => `选项 ${i.option} 不能设为 ${i.found}：请使用${pad(optionValueWords.zh(i.expected)).trimEnd()}`,
  unsupportedCombination: (i) => `不支持${pad(i.what).trimEnd()}：${i.supported}`,
  optionNotOffered: (i) => `没有提供选项 ${i.option}：${instead[i.instead]}`,
  optionWithoutEffect: (i) => `选项 ${i.option} 在这里不起作用：它需要${needs[i.needs]}，否则请去掉`,

  unknownCommand: (i) => `没有名为 ${i.name} 的命令${hint(i.nearest)}：可用的命令有 ${list(i.available, 40)}`,
  notInCatalog: (i) =>
    `目录中没有名为 ${i.name} 的${i.what === 'study' ? '研究' : '模型'}${hint(i.nearest)}：可用的有 ${list(i.available, 40)}`,
  valueNotGiven: (i) => `选项 ${i.option} 之后须给出取值`,
  argumentNotGiven: (i) => `没有给出 ${i.argument}：请写在命令之后`,
  argumentsLeftOver: (i) => `多出了不明用意的内容：${list(i.found)}。请去掉，或在其前面写明所属的选项`,
  fileNotRead: (i) =>
    `无法读取${pad(fileName(i.path)).trimEnd()}：${fileFaults[i.reason]}${i.detail === undefined ? '' : `（${i.detail}）`}`,
  fileNotWritten: (i) =>
    `无法写入${pad(fileName(i.path)).trimEnd()}：${fileFaults[i.reason]}${i.detail === undefined ? '' : `（${i.detail}）`}`,
  malformedFile: (i) => `${fileName(i.path)} 不是完好的 ${i.format} 文件：${i.detail}`,
  malformedSav: (i) => `无法读取 SPSS 文件：${savFaults[i.reason]}`,

  recordNotUnderstood: (i) =>
    `${i.name ?? (i.record === 'job' ? '这个任务' : '这个分片结果')}不是 relata 可用的${i.record === 'job' ? '任务文件' : '分片结果'}：${recordFaults[i.reason]}${i.detail === undefined ? '' : `（${i.detail}）`}`,
  foreignPart: (i) =>
    `${i.part} 属于另一个任务（${i.job.slice(0, 12)}，而非 ${i.expected.slice(0, 12)}）：请去掉它，或只给出同一任务的分片结果`,
  partsOverlap: (i) => `${i.first} 与 ${i.second} 都含有${replicateRange(i)}：请去掉其中之一`,
  replicatesMissing: (i) => `共 ${i.replicates} 次重复，缺少以下部分：${list(i.missing.map(replicateRange))}；请补算，并把其结果一并给出`,
  noParts: () => '没有可合并的分片结果：请给出它们的文件',

  notConverged: (i) =>
    `估计没有收敛（${i.status}，迭代 ${i.iterations} 次，最大梯度为 ${brief(i.gradient)}）：请检查模型，使各变量的量纲相近，或用 start() 给出初始值`,
  negativeVariance: (i) =>
    `${inGroup(i.group)}${list(i.variables)} 的方差估计为负（Heywood 现象）：可能是模型设定有误或样本量过小；可尝试用 lower(0) 设下限，或减少参数`,
  latentCovarianceNotPositiveDefinite: (i) =>
    `潜变量 ${list(i.latents)} 的协方差矩阵${inGroup(i.group)}不是正定矩阵：可能有两个潜变量实为同一个，或有相关系数超过 1；请考虑合并`,
  residualCovarianceNotPositiveDefinite: (i) =>
    `${list(i.variables)} 的残差协方差矩阵${inGroup(i.group)}不是正定矩阵：请检查这些变量的残差方差与残差协方差`,
  singularInformation: (i) =>
    `数据无法区分以下参数：${list(i.parameters)}；信息矩阵奇异，模型可能不可识别，因此不给出标准误：请固定其中一些参数，或限定它们相等`,
  parameterAtBound: (i) => `${list(i.parameters)} 的估计落在边界上：标准误与检验只对其余参数成立；请确认该界限是否合适`,
  justIdentified: () => '模型恰好识别：参数与样本矩一样多，对任何数据都完全拟合，因此拟合优度不能说明任何问题；请依据参数估计来判断',
  notComparable: (i) =>
    `第 ${i.first} 个与第 ${i.second} 个拟合无法比较：${{ estimator: '估计方法、似然或缺失值处理', groups: '组数', variables: '观测变量', cases: '样本或其取值' }[i.reason]}不同；请用同一方法对同一数据拟合所有模型`,
  notNested: (i) =>
    i.sameDf
      ? `${i.smaller} 与 ${i.larger} 的自由度相同但并不等价：其差值不服从卡方分布；请改为比较 AIC 与 BIC`
      : `${i.smaller} 并未嵌套于 ${i.larger}：较大的模型无法重现较小模型所隐含的矩，其差值不服从卡方分布；请改为比较 AIC 与 BIC`,
  differenceNotScaled: (i) =>
    `按 ${i.method} 计算，${i.smaller} 与 ${i.larger} 之差没有正的校正因子：请改用 'satorra.bentler.2010' 或 'satorra.2000'`,
  markerSwitched: (i) =>
    `${i.latent} 改以 ${i.to} 而非 ${i.from} 为标记指标，因为后者与其余指标几乎不相关：如需自行选择，请把一个因子载荷固定为 1`,
  testNotAvailable: (i) => `无法计算检验 ${i.test}：${i.reason}`,
  replicatesLost: (i) =>
    `${i.replicates} 次自助抽样中有 ${i.failed} 次没有得到解，${i.inadmissible} 次的解不可接受：区间只描述其余的抽样；请简化模型，或为方差设定界限`,
  pathsTruncated: (i) => `从 ${i.from} 到 ${i.to} 的路径超过 ${i.limit} 条：只列出前 ${i.limit} 条，总效应仍是完整的；如需更多请增大 limit`,
  unstableLoop: (i) =>
    `${inGroup(i.group)}${list(i.variables)} 之间的回路不会衰减（特征值的最大模为 ${brief(i.radius)}，必须小于 1）：总效应和间接效应没有意义；请检查模型，或去掉一个方向的路径`,
}

const expectations: Readonly<Record<string, string>> = {
  variable: '变量',
  operator: '运算符（如 =~ 或 ~）',
  value: '数值',
  name: '名称',
  expression: '数值、名称或左括号',
  statementEnd: '语句结尾',
  intercept: '表示截距的 1 或 0',
  phantom: '表示没有指标的因子的 0',
  blockLabel: '区块的标签或序号',
} satisfies Partial<Record<Expectation, string>>

const expectation = (expected: Expectation): string => expectations[expected] ?? ` ${expected} `

const modifierFaults: Readonly<Record<ModifierFault, string>> = {
  notNumber: '必须是数值：标签应单独书写，不带符号或函数',
  notName: '必须是名称或带引号的文字',
  mixed: '混用了数值与标签：请只写数值（和 NA）或只写标签；两者都需要时请用两个修饰符',
  empty: '是空的：请填写，或去掉该修饰符',
  notFinite: '不是有限的数值：请检查算式',
  notSingle: '只能是一个名称',
  leftOnly: '应写在左侧的因子之前：efa("block")*f =~ ...',
  alreadyZero: '与其后的 0 矛盾：请把数值写在 1 之前，例如 y ~ 2*1',
}

const modifierNames: Readonly<Record<string, string>> = { fixed: '固定值', label: '标签', c: ' c(...) ' }

const modifierName = (modifier: string): string => modifierNames[modifier] ?? ` ${modifier}() `

const recordFaults: Readonly<Record<RecordFault, string>> = {
  notJson: '它不是 JSON，或者不完整',
  otherFormat: '它是另一种文件',
  otherVersion: '它由另一版本的 relata 写成；请重新生成，或改用那个版本',
  otherKind: '它属于另一类工作',
  wrongField: '其中有一项内容不符合要求',
  damaged: '其中的数值不完整；请重新计算这一部分',
}

const replicateRange = ({ from, to, shard }: ReplicateRange): string => {
  const replicates = to - from === 1 ? `第 ${from} 次重复` : `第 ${from} 至 ${to - 1} 次重复`
  return shard === undefined ? replicates : `分片 ${shard}（${replicates}）`
}

const noDataReasons: Readonly<Record<Extract<DataIssue, { code: 'noData' }>['reason'], string>> = {
  noColumns: '数据没有任何列',
  noCases: '数据没有任何行',
  notGiven: "没有给出数据；relata/node 的 loadDataset('sim_exhibition') 是供该章使用的模拟样本",
  noCompleteCases: "没有完整的个案；设 missing: 'ml' 可使用含缺失值的个案",
}

const fileName = (path: string): string => (path === '-' ? '标准输入' : path)

const savFaults: Readonly<Record<SavFault, string>> = {
  notSav: '这不是系统文件（.sav），请另存为这种格式',
  cutShort: '文件不完整，请重新复制',
  unknownPart: '其中有系统文件所没有的部分，请重新保存',
  zlibData: '其压缩部分已损坏，请重新复制',
  zlibNotOffered: '文件以 zlib 压缩（.zsav），请另存为 .sav',
  noVariables: '其中没有变量',
  tooLarge: '数值太多，内存容纳不下，请只保留模型所需的列',
}

const fileFaults: Readonly<Record<FileFault, string>> = {
  notFound: '没有这样的文件或文件夹，请检查名称和所在的文件夹',
  folder: '这是一个文件夹，请写明其中的文件',
  notAllowed: '操作系统不允许，请检查访问权限',
  tooLarge: '文件太大，请只保留模型所需的列',
  notText: '按此编码读出的不是文本，请另存为 UTF-8，或说明其编码，例如 gb18030（encoding、--encoding）',
  spreadsheet: '不论扩展名是什么，它是 Excel 文件或其他压缩文件，请把工作表另存为 CSV',
  readTwice: '标准输入只能读取一次，请把其中之一存为文件',
  empty: '其中没有内容',
  other: '操作系统报告了错误',
}

const needs: Readonly<Record<OptionNeed, string>> = {
  groupOption: '选项 group',
  severalGroups: '多个组',
  cases: '含个案的数据',
  dataNotFit: '数据而不是拟合结果；拟合结果已有自己的组',
  bootstrap: " se: 'bootstrap' 或 test: 'bollen.stine'",
  severalTests: '选项 test 中列出它所指的检验',
  samplingWeights: '选项 samplingWeights',
  bootstrapFlag: ' --bootstrap',
  reportFlag: ' --html 或 --docx',
  covFlag: ' --cov',
}

const instead: Readonly<Record<InsteadOfOption, string>> = {
  continuousVariables: '模型中的变量都是连续变量，尚不能拟合有序变量',
  confirmatoryModels: '模型都是验证性的，尚不能旋转',
  oneLevel: '模型只有一个层次；cluster 给出适合不独立个案的标准误',
  groupsOfFixedSize: '各组的大小是固定的',
  conventionsOfLavaan: '一律采用 lavaan 自身的约定；其中各部分可用 likelihood、information 和 missing 设定',
  builtInOptimizer: '使用内置的优化算法和精确的导数；可以设定 maxIterations、start 和 bounds',
  boundsOption: "请使用 bounds: 'wide'、'standard' 等，或在模型中写 lower() 和 upper()",
  builtInRepresentation: '模型只有一种表示法和一个解析器',
  constraintsInModel: '请把约束写在模型中，例如 a == b',
  labels: '请给这些参数相同的标签：它们相等，并且只算一个',
  checkFunction: '请使用 check(model, data) 或 parameterTable(model)，它们不进行拟合',
  issuesOfFit: '各项检查总会进行，结果见 fit.issues',
  readings: '需要时才计算：fitMeasures、impliedMoments、sampleStatistics、vcov',
  independenceBaseline: '基准模型是 lavaan 默认的独立模型；compareFits 可与自己的模型比较',
  bootstrapOption: '请使用 bootstrap: { replicates, seed, type }',
  workerPool: '请使用 bootstrapAsync(fit, { pool })',
  readingsOfDefinitions: '请在拟合后使用 monteCarlo(fit) 或 deltaMethod(fit, { order: 2 })',
  designWeights: '权重是抽样设计的权重；代表多个个案的行请重复写出',
  informationOptions: '请使用 information、h1Information 和 observedInformation',
  momentsAsData: '请以矩代替数据：{ names, cov, nobs, mean }',
  divisorOfMoments: "请在矩中说明所用的除数：{ cov, nobs, divisor: 'n' }",
  weightsFromCases: '权重矩阵由个案算出',
  markerCriterion: '不满足 badMarkerCrit 的标记指标会被更换；badMarkerCrit: 0 使其保持不变',
  estimatorAsItIs: '估计方法没有自己的参数',
  gammaAsItIs: 'Gamma 矩阵的除数是 n，与 lavaan 的默认相同',
  standardizeObserved: '请使用 stdOv，或使各变量的尺度相近',
  modelAsItIs: 'sem、cfa、growth 和 fitModel 决定模型有哪些默认设定',
}

const either = (words: readonly string[]): string => words.join('或')

const choice = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join('、')} 或 ${names[names.length - 1]}` : names.join('')

const hint = (nearest: readonly string[]): string => (nearest.length > 0 ? `（是否想写 ${choice(nearest)}？）` : '')

const list = (names: readonly string[], most = 20): string =>
  names.length > most ? `${names.slice(0, most).join('、')} 等 ${names.length} 个` : names.join('、')

const calls = (names: readonly string[]): string => names.map((name) => `${name}()`).join('、')

const inGroup = (group: string | undefined): string => (group === undefined || group === '' ? '' : `在 ${group} 组中`)

const pad = (what: string): string => (/^[\x20-\x7e]/.test(what) ? ` ${what} ` : what)

const cellAdvice = (text: string): string => {
  const meant = numberMeant(text)
  if (meant !== undefined) return `请写成 ${meant}`
  return meansMissing(text)
    ? `请留空，或指明它表示缺失（readCsv(path, { missing: ['${text}'] })、--na-strings）`
    : '请改为数值，或留空表示缺失'
}

const brief = (value: number): string => String(Number(value.toPrecision(3)))
