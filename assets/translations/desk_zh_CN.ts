<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="zh_CN">
<context>
    <name>ArrivalActions</name>
    <message>
        <source>不是此人</source>
        <translation>不是此人</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>我来接待</source>
        <translation>我来接待</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>办结</translation>
    </message>
</context>
<context>
    <name>ArrivalPanel</name>
    <message>
        <source>请选一张到访卡片</source>
        <translation>请选一张到访卡片</translation>
    </message>
    <message>
        <source>按 J 或 K 上下选择，或直接点左边的卡片</source>
        <translation>按 J 或 K 上下选择，或直接点左边的卡片</translation>
    </message>
    <message>
        <source>没有在办的事、未办的诉求或到期的提醒</source>
        <translation>没有在办的事、未办的诉求或到期的提醒</translation>
    </message>
</context>
<context>
    <name>ArrivalsColumn</name>
    <message>
        <source>到访</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>今日 %1 · 等候 %2</source>
        <translation>今日 %1 · 等候 %2</translation>
    </message>
    <message>
        <source>未办结 %1</source>
        <translation>未办结 %1</translation>
    </message>
    <message>
        <source>已办结 %1</source>
        <translation>已办结 %1</translation>
    </message>
    <message>
        <source>到访名单没有取到</source>
        <translation>到访名单没有取到</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>今天还没有办结的到访</source>
        <translation>今天还没有办结的到访</translation>
    </message>
    <message>
        <source>现在没有人等候</source>
        <translation>现在没有人等候</translation>
    </message>
    <message>
        <source>接待完点「办结」，记录就在这里</source>
        <translation>接待完点「办结」，记录就在这里</translation>
    </message>
    <message>
        <source>有人被认出、签到或选了事项，卡片就出现在这里，并响一声</source>
        <translation>有人被认出、签到或选了事项，卡片就出现在这里，并响一声</translation>
    </message>
    <message>
        <source>还有 %1 位更早的到访没有显示</source>
        <translation>还有 %1 位更早的到访没有显示</translation>
    </message>
    <message>
        <source>再显示一页</source>
        <translation>再显示一页</translation>
    </message>
    <message>
        <source>J/K 上下 · ? 全部快捷键</source>
        <translation>J/K 上下 · ? 全部快捷键</translation>
    </message>
</context>
<context>
    <name>CalibrationRow</name>
    <message>
        <source>改用这个</source>
        <translation>改用这个</translation>
    </message>
</context>
<context>
    <name>CalibrationTrial</name>
    <message>
        <source>重新校准</source>
        <translation>重新校准</translation>
    </message>
    <message>
        <source>把登记过的居民两两相比，算出多像才算认定。先看结果，用不用由您定；不影响大厅照常工作。</source>
        <translation>把登记过的居民两两相比，算出多像才算认定。先看结果，用不用由您定；不影响大厅照常工作。</translation>
    </message>
    <message>
        <source>最多把多少陌生人认成居民</source>
        <translation>最多把多少陌生人认成居民</translation>
    </message>
    <message>
        <source>正在算…</source>
        <translation>正在算…</translation>
    </message>
    <message>
        <source>算一算</source>
        <translation>算一算</translation>
    </message>
    <message>
        <source>还没有人用现在的识别模型登记过，没有可以相比的；先请居民登记人脸</source>
        <translation>还没有人用现在的识别模型登记过，没有可以相比的；先请居民登记人脸</translation>
    </message>
    <message>
        <source>用这次的结果</source>
        <translation>用这次的结果</translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <source>人脸识别的校准</source>
        <translation>人脸识别的校准</translation>
    </message>
    <message>
        <source>看不到校准</source>
        <translation>看不到校准</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>相似度到此才认定</source>
        <translation>相似度到此才认定</translation>
    </message>
    <message>
        <source>以前的校准</source>
        <translation>以前的校准</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>请当面问清姓名，再点是哪一位</source>
        <translation>请当面问清姓名，再点是哪一位</translation>
    </message>
    <message>
        <source>就是这位</source>
        <translation>就是这位</translation>
    </message>
    <message>
        <source>都不是，另外查找</source>
        <translation>都不是，另外查找</translation>
    </message>
    <message>
        <source>查找居民并关联</source>
        <translation>查找居民并关联</translation>
    </message>
</context>
<context>
    <name>EnrolmentDecision</name>
    <message>
        <source>核准前请当面核对证件</source>
        <translation>核准前请当面核对证件</translation>
    </message>
    <message>
        <source>居民在一体机上自己阅读同意书、自己点同意；这里只确认是哪一位居民。随时可以撤回。</source>
        <translation>居民在一体机上自己阅读同意书、自己点同意；这里只确认是哪一位居民。随时可以撤回。</translation>
    </message>
    <message>
        <source>监护人姓名</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>请看证件，找到这位居民</source>
        <translation>请看证件，找到这位居民</translation>
    </message>
    <message>
        <source>谢绝</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>先选居民，再核准</source>
        <translation>先选居民，再核准</translation>
    </message>
    <message>
        <source>证件相符，核准 %1</source>
        <translation>证件相符，核准 %1</translation>
    </message>
    <message>
        <source>%1 和 %2 很像</source>
        <translation>%1 和 %2 很像</translation>
    </message>
    <message>
        <source>请看证件，是 %1 本人吗？</source>
        <translation>请看证件，是 %1 本人吗？</translation>
    </message>
    <message>
        <source>还没有保存。请看两人的证件：同一个人就不要再存；确是两个人（双胞胎、亲属）可以保存，以后认到其中一位都先问您。</source>
        <translation>还没有保存。请看两人的证件：同一个人就不要再存；确是两个人（双胞胎、亲属）可以保存，以后认到其中一位都先问您。</translation>
    </message>
    <message>
        <source>大厅换了识别模型，%1 的人脸要重新采集。以前的同意仍然有效，旧的人脸特征在存好新的之后删除。</source>
        <translation>大厅换了识别模型，%1 的人脸要重新采集。以前的同意仍然有效，旧的人脸特征在存好新的之后删除。</translation>
    </message>
    <message>
        <source>同一个人，不保存</source>
        <translation>同一个人，不保存</translation>
    </message>
    <message>
        <source>确是两个人，保存</source>
        <translation>确是两个人，保存</translation>
    </message>
    <message>
        <source>是本人，重新采集</source>
        <translation>是本人，重新采集</translation>
    </message>
</context>
<context>
    <name>EnrolmentRow</name>
    <message>
        <source>%1 前的居民</source>
        <translation>%1 前的居民</translation>
    </message>
</context>
<context>
    <name>EnrolmentsView</name>
    <message>
        <source>人脸登记</source>
        <translation>人脸登记</translation>
    </message>
    <message>
        <source>等核准 %1</source>
        <translation>等核准 %1</translation>
    </message>
    <message>
        <source>没有居民在登记人脸</source>
        <translation>没有居民在登记人脸</translation>
    </message>
    <message>
        <source>居民在一体机上点「登记人脸」，请求就出现在这里，由您当面核对身份后核准</source>
        <translation>居民在一体机上点「登记人脸」，请求就出现在这里，由您当面核对身份后核准</translation>
    </message>
</context>
<context>
    <name>FindSheet</name>
    <message>
        <source>不关联</source>
        <translation>不关联</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>快捷键</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>下一张卡片</source>
        <translation>下一张卡片</translation>
    </message>
    <message>
        <source>上一张卡片</source>
        <translation>上一张卡片</translation>
    </message>
    <message>
        <source>我来接待</source>
        <translation>我来接待</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>不是此人</source>
        <translation>不是此人</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>查找居民</source>
        <translation>查找居民</translation>
    </message>
    <message>
        <source>返回、关闭</source>
        <translation>返回、关闭</translation>
    </message>
    <message>
        <source>到访</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>开关提示音</source>
        <translation>开关提示音</translation>
    </message>
    <message>
        <source>这一页</source>
        <translation>这一页</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>办件</translation>
    </message>
</context>
<context>
    <name>MatterActions</name>
    <message>
        <source>办到哪一步了</source>
        <translation>办到哪一步了</translation>
    </message>
    <message>
        <source>还缺哪一份材料</source>
        <translation>还缺哪一份材料</translation>
    </message>
    <message>
        <source>为什么要延期（会告知居民）</source>
        <translation>为什么要延期（会告知居民）</translation>
    </message>
    <message>
        <source>为什么转办</source>
        <translation>为什么转办</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>为什么撤回</source>
        <translation>为什么撤回</translation>
    </message>
    <message>
        <source>记进展</source>
        <translation>记进展</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>还缺材料</source>
        <translation>还缺材料</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>对方已签收</source>
        <translation>对方已签收</translation>
    </message>
    <message>
        <source>转给哪个单位，例如：街道民政科</source>
        <translation>转给哪个单位，例如：街道民政科</translation>
    </message>
    <message>
        <source>%1 个工作日</source>
        <translation>%1 个工作日</translation>
    </message>
    <message>
        <source>当面告知</source>
        <translation>当面告知</translation>
    </message>
    <message>
        <source>电话告知</source>
        <translation>电话告知</translation>
    </message>
    <message>
        <source>短信告知</source>
        <translation>短信告知</translation>
    </message>
    <message>
        <source>书面告知</source>
        <translation>书面告知</translation>
    </message>
    <message>
        <source>先不办</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>MatterPanel</name>
    <message>
        <source>没有打开的办件</source>
        <translation>没有打开的办件</translation>
    </message>
    <message>
        <source>从左边选一件；J、K 上下移动</source>
        <translation>从左边选一件；J、K 上下移动</translation>
    </message>
    <message>
        <source>办件没有打开</source>
        <translation>办件没有打开</translation>
    </message>
    <message>
        <source>请现在一次告知：还缺 %1</source>
        <translation>请现在一次告知：还缺 %1</translation>
    </message>
    <message>
        <source>还缺的材料，带来了就点一下</source>
        <translation>还缺的材料，带来了就点一下</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>办理经过</translation>
    </message>
</context>
<context>
    <name>MatterRow</name>
    <message>
        <source>%1 · %2 负责</source>
        <translation>%1 · %2 负责</translation>
    </message>
</context>
<context>
    <name>MattersView</name>
    <message>
        <source>办件</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>在办 %1，%2 件到期或超期</source>
        <translation>在办 %1，%2 件到期或超期</translation>
    </message>
    <message>
        <source>在办 %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>我负责的</source>
        <translation>我负责的</translation>
    </message>
    <message>
        <source>全厅</source>
        <translation>全厅</translation>
    </message>
    <message>
        <source>全厅没有在办的事</source>
        <translation>全厅没有在办的事</translation>
    </message>
    <message>
        <source>您手上没有在办的事</source>
        <translation>您手上没有在办的事</translation>
    </message>
    <message>
        <source>从居民的档案受理一件事，它就出现在这里，快到期的排在最上面</source>
        <translation>从居民的档案受理一件事，它就出现在这里，快到期的排在最上面</translation>
    </message>
    <message>
        <source>没有读到办件</source>
        <translation>没有读到办件</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>这里是最急的 %1 件，共 %2 件</source>
        <translation>这里是最急的 %1 件，共 %2 件</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>这台电脑没有被大厅认可</source>
        <translation>这台电脑没有被大厅认可</translation>
    </message>
    <message>
        <source>它可能还没有配对，或已被停用。请联系维护人员重新配对。
在这之前不显示任何居民信息。</source>
        <translation>它可能还没有配对，或已被停用。请联系维护人员重新配对。
在这之前不显示任何居民信息。</translation>
    </message>
    <message>
        <source>请看网线和大厅后台的电源。连上后会自动继续，不用重新打开。</source>
        <translation>请看网线和大厅后台的电源。连上后会自动继续，不用重新打开。</translation>
    </message>
</context>
<context>
    <name>PastList</name>
    <message>
        <source>今天以前</source>
        <translation>今天以前</translation>
    </message>
</context>
<context>
    <name>PurposeSheet</name>
    <message>
        <source>打开 %1 的档案</source>
        <translation>打开 %1 的档案</translation>
    </message>
    <message>
        <source>请写明用途。用途、时间和您的姓名会记入审计，居民可以查询。</source>
        <translation>请写明用途。用途、时间和您的姓名会记入审计，居民可以查询。</translation>
    </message>
    <message>
        <source>接待本人办事</source>
        <translation>接待本人办事</translation>
    </message>
    <message>
        <source>核对身份</source>
        <translation>核对身份</translation>
    </message>
    <message>
        <source>补充材料</source>
        <translation>补充材料</translation>
    </message>
    <message>
        <source>回复诉求进展</source>
        <translation>回复诉求进展</translation>
    </message>
    <message>
        <source>例如：接待本人办理高龄津贴</source>
        <translation>例如：接待本人办理高龄津贴</translation>
    </message>
    <message>
        <source>至少两个字</source>
        <translation>至少两个字</translation>
    </message>
    <message>
        <source>不打开</source>
        <translation>不打开</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>打开档案</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>到访</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>办件</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>%1 打开，用途：%2；已记入审计</source>
        <translation>%1 打开，用途：%2；已记入审计</translation>
    </message>
    <message>
        <source>关闭档案</source>
        <translation>关闭档案</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>没有打开的档案</source>
        <translation>没有打开的档案</translation>
    </message>
    <message>
        <source>从左边选一位居民，写明用途后打开。锁屏或关闭后，这里不留内容。</source>
        <translation>从左边选一位居民，写明用途后打开。锁屏或关闭后，这里不留内容。</translation>
    </message>
    <message>
        <source>档案没有打开</source>
        <translation>档案没有打开</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>现在要注意</source>
        <translation>现在要注意</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>走访与民情日记</source>
        <translation>走访与民情日记</translation>
    </message>
</context>
<context>
    <name>ResidentFinder</name>
    <message>
        <source>姓名、拼音首字母、手机或证件后四位、住址</source>
        <translation>姓名、拼音首字母、手机或证件后四位、住址</translation>
    </message>
    <message>
        <source>已登记人脸</source>
        <translation>已登记人脸</translation>
    </message>
    <message>
        <source>只显示前 %1 位，请多写几个字</source>
        <translation>只显示前 %1 位，请多写几个字</translation>
    </message>
    <message>
        <source>查找居民</source>
        <translation>查找居民</translation>
    </message>
    <message>
        <source>边写边找。查找本身不打开档案。</source>
        <translation>边写边找。查找本身不打开档案。</translation>
    </message>
    <message>
        <source>没有找到「%1」</source>
        <translation>没有找到「%1」</translation>
    </message>
    <message>
        <source>请换一个写法，或用手机、证件后四位再查</source>
        <translation>请换一个写法，或用手机、证件后四位再查</translation>
    </message>
    <message>
        <source>没有查成</source>
        <translation>没有查成</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>ResidentsView</name>
    <message>
        <source>居民</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>/ 查找</source>
        <translation>/ 查找</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>这个窗口</source>
        <translation>这个窗口</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>提示音</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>有人到访、有人等核准时响一声；已被接待的不响</source>
        <translation>有人到访、有人等核准时响一声；已被接待的不响</translation>
    </message>
    <message>
        <source>打开提示音</source>
        <translation>打开提示音</translation>
    </message>
    <message>
        <source>关掉提示音</source>
        <translation>关掉提示音</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>需求摘要来自大厅，始终是中文</source>
        <translation>需求摘要来自大厅，始终是中文</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>常用的操作都可以不用鼠标</source>
        <translation>常用的操作都可以不用鼠标</translation>
    </message>
    <message>
        <source>全部快捷键</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>与大厅服务的连接</source>
        <translation>与大厅服务的连接</translation>
    </message>
    <message>
        <source>人脸识别</source>
        <translation>人脸识别</translation>
    </message>
    <message>
        <source>校准</source>
        <translation>校准</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>待办提醒</source>
        <translation>待办提醒</translation>
    </message>
    <message>
        <source>人脸登记</source>
        <translation>人脸登记</translation>
    </message>
    <message>
        <source>没有居民在等核准</source>
        <translation>没有居民在等核准</translation>
    </message>
    <message>
        <source>%1 位在等您核准</source>
        <translation>%1 位在等您核准</translation>
    </message>
    <message>
        <source>正在接待</source>
        <translation>正在接待</translation>
    </message>
    <message>
        <source>各窗口都空着</source>
        <translation>各窗口都空着</translation>
    </message>
    <message>
        <source>一体机</source>
        <translation>一体机</translation>
    </message>
    <message>
        <source>还没有一体机连上大厅</source>
        <translation>还没有一体机连上大厅</translation>
    </message>
    <message>
        <source>提示音已关</source>
        <translation>提示音已关</translation>
    </message>
    <message>
        <source>提示音已开</source>
        <translation>提示音已开</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>前台登录</source>
        <translation>前台登录</translation>
    </message>
    <message>
        <source>已锁屏 · %1</source>
        <translation>已锁屏 · %1</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>换人登录</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>建议先做</source>
        <translation>建议先做</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>刚刚</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>没有等</source>
        <translation>没有等</translation>
    </message>
    <message>
        <source>等了 %1</source>
        <translation>等了 %1</translation>
    </message>
    <message>
        <source>%1 小时 %2 分钟</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>很有把握</source>
        <translation>很有把握</translation>
    </message>
    <message>
        <source>本人确认</source>
        <translation>本人确认</translation>
    </message>
    <message>
        <source>手机号签到</source>
        <translation>手机号签到</translation>
    </message>
    <message>
        <source>拿不准</source>
        <translation>拿不准</translation>
    </message>
    <message>
        <source>未登记访客</source>
        <translation>未登记访客</translation>
    </message>
    <message>
        <source>工作人员确认</source>
        <translation>工作人员确认</translation>
    </message>
    <message>
        <source>机器认出，本人还没有确认，请先称呼姓名核对</source>
        <translation>机器认出，本人还没有确认，请先称呼姓名核对</translation>
    </message>
    <message>
        <source>本人在一体机上点了「是我」</source>
        <translation>本人在一体机上点了「是我」</translation>
    </message>
    <message>
        <source>本人用手机尾号和姓氏签到，没有用人脸</source>
        <translation>本人用手机尾号和姓氏签到，没有用人脸</translation>
    </message>
    <message>
        <source>机器拿不准，请当面问清是哪一位</source>
        <translation>机器拿不准，请当面问清是哪一位</translation>
    </message>
    <message>
        <source>没有登记也一样办事，不需要知道是谁</source>
        <translation>没有登记也一样办事，不需要知道是谁</translation>
    </message>
    <message>
        <source>由工作人员当面确认</source>
        <translation>由工作人员当面确认</translation>
    </message>
    <message>
        <source> 或 </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1办结</source>
        <translation>%1办结</translation>
    </message>
    <message>
        <source>%1已接待</source>
        <translation>%1已接待</translation>
    </message>
    <message>
        <source>%1 号窗口 %2办结</source>
        <translation>%1 号窗口 %2办结</translation>
    </message>
    <message>
        <source>%1 号窗口 %2已接待</source>
        <translation>%1 号窗口 %2已接待</translation>
    </message>
    <message>
        <source>没有在办的事，请问来意</source>
        <translation>没有在办的事，请问来意</translation>
    </message>
    <message>
        <source>不能确定是哪一位，请当面核对</source>
        <translation>不能确定是哪一位，请当面核对</translation>
    </message>
    <message>
        <source>没有选事项，请问来意</source>
        <translation>没有选事项，请问来意</translation>
    </message>
    <message>
        <source>自选：%1</source>
        <translation>自选：%1</translation>
    </message>
    <message>
        <source>请人帮忙</source>
        <translation>请人帮忙</translation>
    </message>
    <message>
        <source>登录已经失效，请重新登录</source>
        <translation>登录已经失效，请重新登录</translation>
    </message>
    <message>
        <source>工号或密码不对</source>
        <translation>工号或密码不对</translation>
    </message>
    <message>
        <source>连续输错太多次，请 %1后再试</source>
        <translation>连续输错太多次，请 %1后再试</translation>
    </message>
    <message>
        <source>您的岗位不能做这一步，请找负责人</source>
        <translation>您的岗位不能做这一步，请找负责人</translation>
    </message>
    <message>
        <source>已有同事先接待</source>
        <translation>已有同事先接待</translation>
    </message>
    <message>
        <source>%1已先接待</source>
        <translation>%1已先接待</translation>
    </message>
    <message>
        <source>大厅里没有找到，可能已经删除</source>
        <translation>大厅里没有找到，可能已经删除</translation>
    </message>
    <message>
        <source>情况刚刚变了，这一步没有做，请看最新状态</source>
        <translation>情况刚刚变了，这一步没有做，请看最新状态</translation>
    </message>
    <message>
        <source>与另一位居民的人脸太像，没有保存</source>
        <translation>与另一位居民的人脸太像，没有保存</translation>
    </message>
    <message>
        <source>采集的人脸不够清楚，没有保存</source>
        <translation>采集的人脸不够清楚，没有保存</translation>
    </message>
    <message>
        <source>一体机与大厅的识别版本不一致，请联系维护人员</source>
        <translation>一体机与大厅的识别版本不一致，请联系维护人员</translation>
    </message>
    <message>
        <source>这位居民未满十四周岁，由监护人同意，请写监护人姓名</source>
        <translation>这位居民未满十四周岁，由监护人同意，请写监护人姓名</translation>
    </message>
    <message>
        <source>同意书已有新版本，请居民重新阅读</source>
        <translation>同意书已有新版本，请居民重新阅读</translation>
    </message>
    <message>
        <source>操作太快，请 %1后再试</source>
        <translation>操作太快，请 %1后再试</translation>
    </message>
    <message>
        <source>大厅服务暂时做不了，什么也没有保存，请稍后再试</source>
        <translation>大厅服务暂时做不了，什么也没有保存，请稍后再试</translation>
    </message>
    <message>
        <source>与大厅服务断开，这一步没有做成，请等连上后再试</source>
        <translation>与大厅服务断开，这一步没有做成，请等连上后再试</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 分 %2 秒</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>等您核对身份</source>
        <translation>等您核对身份</translation>
    </message>
    <message>
        <source>已核准，居民正在阅读同意书、采集人脸</source>
        <translation>已核准，居民正在阅读同意书、采集人脸</translation>
    </message>
    <message>
        <source>已谢绝</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>登记完成</source>
        <translation>登记完成</translation>
    </message>
    <message>
        <source>采集不够清楚，没有保存，可以请居民再来一次</source>
        <translation>采集不够清楚，没有保存，可以请居民再来一次</translation>
    </message>
    <message>
        <source>居民停止了登记，什么也没有保存</source>
        <translation>居民停止了登记，什么也没有保存</translation>
    </message>
    <message>
        <source>离线，请看电源和网线</source>
        <translation>离线，请看电源和网线</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>找不到摄像头，仍可不用人脸签到</source>
        <translation>找不到摄像头，仍可不用人脸签到</translation>
    </message>
    <message>
        <source>摄像头被占用，仍可不用人脸签到</source>
        <translation>摄像头被占用，仍可不用人脸签到</translation>
    </message>
    <message>
        <source>摄像头没有画面，仍可不用人脸签到</source>
        <translation>摄像头没有画面，仍可不用人脸签到</translation>
    </message>
    <message>
        <source>缺识别模型，仍可不用人脸签到</source>
        <translation>缺识别模型，仍可不用人脸签到</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>待补材料</source>
        <translation>待补材料</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>已收到</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>已分类</source>
        <translation>已分类</translation>
    </message>
    <message>
        <source>已有安排</source>
        <translation>已有安排</translation>
    </message>
    <message>
        <source>正在处理</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>已评价</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>M 月 d 日</source>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>yyyy 年 M 月 d 日</source>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>粤语</source>
        <translation>粤语</translation>
    </message>
    <message>
        <source>英语</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>维吾尔语</source>
        <translation>维吾尔语</translation>
    </message>
    <message>
        <source>藏语</source>
        <translation>藏语</translation>
    </message>
    <message>
        <source>蒙古语</source>
        <translation>蒙古语</translation>
    </message>
    <message>
        <source>接的不是原来的摄像头，已停用人脸，请管理员查看</source>
        <translation>接的不是原来的摄像头，已停用人脸，请管理员查看</translation>
    </message>
    <message>
        <source>画面不是来自真实摄像头，已停用人脸，请管理员查看</source>
        <translation>画面不是来自真实摄像头，已停用人脸，请管理员查看</translation>
    </message>
    <message>
        <source>还没有别人登记，不会认混</source>
        <translation>还没有别人登记，不会认混</translation>
    </message>
    <message>
        <source>和其他居民都不像，不易认混</source>
        <translation>和其他居民都不像，不易认混</translation>
    </message>
    <message>
        <source>和个别居民有点像，仍分得清</source>
        <translation>和个别居民有点像，仍分得清</translation>
    </message>
    <message>
        <source>和一位居民很像，认人时会先问您</source>
        <translation>和一位居民很像，认人时会先问您</translation>
    </message>
    <message>
        <source>换过识别模型，等您核对身份后重新采集</source>
        <translation>换过识别模型，等您核对身份后重新采集</translation>
    </message>
    <message>
        <source>已核准，居民正在重新采集人脸</source>
        <translation>已核准，居民正在重新采集人脸</translation>
    </message>
    <message>
        <source>登记完成；%1</source>
        <translation>登记完成；%1</translation>
    </message>
    <message>
        <source>与另一位居民太像，还没有保存，等您核对</source>
        <translation>与另一位居民太像，还没有保存，等您核对</translation>
    </message>
    <message>
        <source>与 %1 太像，还没有保存，等您核对</source>
        <translation>与 %1 太像，还没有保存，等您核对</translation>
    </message>
    <message>
        <source>等材料，计时暂停</source>
        <translation>等材料，计时暂停</translation>
    </message>
    <message>
        <source>超期 %1 个工作日</source>
        <translation>超期 %1 个工作日</translation>
    </message>
    <message>
        <source>已过法定时限</source>
        <translation>已过法定时限</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>还剩 %1 个工作日</source>
        <translation>还剩 %1 个工作日</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>补来材料</source>
        <translation>补来材料</translation>
    </message>
    <message>
        <source>告知补料</source>
        <translation>告知补料</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>延期告知</source>
        <translation>延期告知</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>对方签收</source>
        <translation>对方签收</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>%1 像是有照片对着摄像头，没有识别</source>
        <translation>%1 像是有照片对着摄像头，没有识别</translation>
    </message>
    <message>
        <source>%1 有人没做完摄像头请做的动作，可能需要帮忙</source>
        <translation>%1 有人没做完摄像头请做的动作，可能需要帮忙</translation>
    </message>
</context>
<context>
    <name>WorkingView</name>
    <message>
        <source>这位访客是谁？</source>
        <translation>这位访客是谁？</translation>
    </message>
    <message>
        <source>请先当面问清，再选；谁关联的会记入审计。</source>
        <translation>请先当面问清，再选；谁关联的会记入审计。</translation>
    </message>
</context>
<context>
    <name>desk::ArrivalDetail</name>
    <message>
        <source>证件尾号 %1</source>
        <translation>证件尾号 %1</translation>
    </message>
    <message>
        <source>网格员 %1</source>
        <translation>网格员 %1</translation>
    </message>
    <message>
        <source>%1 到</source>
        <translation>%1 到</translation>
    </message>
    <message>
        <source>等候 %1</source>
        <translation>等候 %1</translation>
    </message>
    <message>
        <source>来意</source>
        <translation>来意</translation>
    </message>
    <message>
        <source>本人在一体机上选的</source>
        <translation>本人在一体机上选的</translation>
    </message>
</context>
<context>
    <name>desk::ArrivalListModel</name>
    <message>
        <source>请确认</source>
        <translation>请确认</translation>
    </message>
</context>
<context>
    <name>desk::DeskApp</name>
    <message>
        <source>没有人操作，%1后锁屏；动一下鼠标或按任意键继续</source>
        <translation>没有人操作，%1后锁屏；动一下鼠标或按任意键继续</translation>
    </message>
    <message>
        <source>正在连接大厅服务</source>
        <translation>正在连接大厅服务</translation>
    </message>
    <message>
        <source>与大厅服务连接正常</source>
        <translation>与大厅服务连接正常</translation>
    </message>
    <message>
        <source>连不上大厅服务，正在自动重试</source>
        <translation>连不上大厅服务，正在自动重试</translation>
    </message>
    <message>
        <source>%1 与大厅服务断开，正在自动重连；现在看到的是断开前的情况</source>
        <translation>%1 与大厅服务断开，正在自动重连；现在看到的是断开前的情况</translation>
    </message>
    <message>
        <source>大厅服务不认这台电脑，请联系维护人员重新配对</source>
        <translation>大厅服务不认这台电脑，请联系维护人员重新配对</translation>
    </message>
    <message>
        <source>大厅的回答看不懂，请再试一次</source>
        <translation>大厅的回答看不懂，请再试一次</translation>
    </message>
    <message>
        <source>连续输错太多次，请 %1后再试，或请负责人解锁</source>
        <translation>连续输错太多次，请 %1后再试，或请负责人解锁</translation>
    </message>
    <message>
        <source>%1 号窗口</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>一门 · 前台</source>
        <translation>一门 · 前台</translation>
    </message>
    <message>
        <source>一门 · 前台 · %1</source>
        <translation>一门 · 前台 · %1</translation>
    </message>
    <message>
        <source>（%1 位新到访）%2</source>
        <translation>（%1 位新到访）%2</translation>
    </message>
    <message>
        <source>锁屏后又有 %1 位到访</source>
        <translation>锁屏后又有 %1 位到访</translation>
    </message>
</context>
<context>
    <name>desk::MatterList</name>
    <message>
        <source>大厅的回答看不懂，请再试一次</source>
        <translation>大厅的回答看不懂，请再试一次</translation>
    </message>
</context>
<context>
    <name>desk::MatterPage</name>
    <message>
        <source>大厅的回答看不懂，请再试一次</source>
        <translation>大厅的回答看不懂，请再试一次</translation>
    </message>
    <message>
        <source> · %1 负责</source>
        <translation> · %1 负责</translation>
    </message>
    <message>
        <source>%1受理</source>
        <translation>%1受理</translation>
    </message>
    <message>
        <source> · 承诺 %1前</source>
        <translation> · 承诺 %1前</translation>
    </message>
    <message>
        <source> · 法定 %1前</source>
        <translation> · 法定 %1前</translation>
    </message>
    <message>
        <source>已转 %1</source>
        <translation>已转 %1</translation>
    </message>
    <message>
        <source>已转 %1，应在 %2前签收</source>
        <translation>已转 %1，应在 %2前签收</translation>
    </message>
</context>
<context>
    <name>desk::RecognitionPage</name>
    <message>
        <source>大厅的回答看不懂，请再试一次</source>
        <translation>大厅的回答看不懂，请再试一次</translation>
    </message>
    <message>
        <source>还没有居民登记人脸</source>
        <translation>还没有居民登记人脸</translation>
    </message>
    <message>
        <source>%1 位居民登记了人脸</source>
        <translation>%1 位居民登记了人脸</translation>
    </message>
    <message>
        <source>；识别模型换过，还有 %1 位要重新采集：下次来时，请他们在一体机上更新</source>
        <translation>；识别模型换过，还有 %1 位要重新采集：下次来时，请他们在一体机上更新</translation>
    </message>
    <message>
        <source>；%1 对居民长得像，一律先问</source>
        <translation>；%1 对居民长得像，一律先问</translation>
    </message>
    <message>
        <source>正在用随程序来的阈值，还没有按本大厅的居民校准</source>
        <translation>正在用随程序来的阈值，还没有按本大厅的居民校准</translation>
    </message>
    <message>
        <source>第 %1 次校准是按换掉的模型做的，现在用的是随程序来的阈值；请重新校准</source>
        <translation>第 %1 次校准是按换掉的模型做的，现在用的是随程序来的阈值；请重新校准</translation>
    </message>
    <message>
        <source>正在用第 %1 次校准</source>
        <translation>正在用第 %1 次校准</translation>
    </message>
    <message>
        <source>正在用第 %1 次校准（%2）</source>
        <translation>正在用第 %1 次校准（%2）</translation>
    </message>
    <message>
        <source>比较了</source>
        <translation>比较了</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>两两相比，共 %1 对</source>
        <translation>两两相比，共 %1 对</translation>
    </message>
    <message>
        <source>认定阈值</source>
        <translation>认定阈值</translation>
    </message>
    <message>
        <source>现在是 %1，随程序来的是 %2</source>
        <translation>现在是 %1，随程序来的是 %2</translation>
    </message>
    <message>
        <source>把陌生人认成居民</source>
        <translation>把陌生人认成居民</translation>
    </message>
    <message>
        <source>按现在的登记人数；95 % 的把握在 %1 之间</source>
        <translation>按现在的登记人数；95 % 的把握在 %1 之间</translation>
    </message>
    <message>
        <source>认不出居民</source>
        <translation>认不出居民</translation>
    </message>
    <message>
        <source>95 % 的把握在 %1 之间；换一天、换一种光线会多一些</source>
        <translation>95 % 的把握在 %1 之间；换一天、换一种光线会多一些</translation>
    </message>
    <message>
        <source>还不知道</source>
        <translation>还不知道</translation>
    </message>
    <message>
        <source>没有人存有两份以上的人脸特征</source>
        <translation>没有人存有两份以上的人脸特征</translation>
    </message>
    <message>
        <source>用上的经验</source>
        <translation>用上的经验</translation>
    </message>
    <message>
        <source>%1 次</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>前台指出的认错 %1 次，确认过的到访 %2 次</source>
        <translation>前台指出的认错 %1 次，确认过的到访 %2 次</translation>
    </message>
    <message>
        <source>人太少，说不准：现在 %1 人，要 %2 人才能校准到 %3。阈值不变，仍然安全。</source>
        <translation>人太少，说不准：现在 %1 人，要 %2 人才能校准到 %3。阈值不变，仍然安全。</translation>
    </message>
    <message>
        <source>人数够用：阈值由最像的那些人推算出来，不会低于随程序来的。</source>
        <translation>人数够用：阈值由最像的那些人推算出来，不会低于随程序来的。</translation>
    </message>
    <message>
        <source>人数很足：%1 是直接数出来的，不是推算。</source>
        <translation>人数很足：%1 是直接数出来的，不是推算。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 人</source>
        <translation>%1 · %2 · %3 人</translation>
    </message>
    <message>
        <source>运维人员</source>
        <translation>运维人员</translation>
    </message>
    <message>
        <source> · 模型 %1</source>
        <translation> · 模型 %1</translation>
    </message>
    <message>
        <source>不知道</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>第 %1 次</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>认错陌生人 %1（目标 %2） · 认不出 %3</source>
        <translation>认错陌生人 %1（目标 %2） · 认不出 %3</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>正在用</source>
        <translation>正在用</translation>
    </message>
    <message>
        <source>人太少，没有用</source>
        <translation>人太少，没有用</translation>
    </message>
    <message>
        <source>旧模型</source>
        <translation>旧模型</translation>
    </message>
    <message>
        <source>随程序来的</source>
        <translation>随程序来的</translation>
    </message>
    <message>
        <source>按公开的人脸数据定，对东亚人脸从严</source>
        <translation>按公开的人脸数据定，对东亚人脸从严</translation>
    </message>
</context>
<context>
    <name>desk::ResidentPage</name>
    <message>
        <source>大厅的回答看不懂，请再试一次</source>
        <translation>大厅的回答看不懂，请再试一次</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>网格员</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>常用语言</source>
        <translation>常用语言</translation>
    </message>
    <message>
        <source>%1受理</source>
        <translation>%1受理</translation>
    </message>
    <message>
        <source>承诺 %1前</source>
        <translation>承诺 %1前</translation>
    </message>
    <message>
        <source>待补：%1</source>
        <translation>待补：%1</translation>
    </message>
    <message>
        <source>已超期</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>%1认领</source>
        <translation>%1认领</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>；</source>
        <translation>；</translation>
    </message>
    <message>
        <source>没有登记人脸，也没有同意书</source>
        <translation>没有登记人脸，也没有同意书</translation>
    </message>
    <message>
        <source>%1同意，尚未采集人脸</source>
        <translation>%1同意，尚未采集人脸</translation>
    </message>
    <message>
        <source>%1同意（%2 版），存有 %3 份人脸特征，可随时在一体机上撤回</source>
        <translation>%1同意（%2 版），存有 %3 份人脸特征，可随时在一体机上撤回</translation>
    </message>
</context>
<context>
    <name>desk::SearchModel</name>
    <message>
        <source>证件尾号 %1</source>
        <translation>证件尾号 %1</translation>
    </message>
    <message>
        <source>大厅的回答看不懂，请再试一次</source>
        <translation>大厅的回答看不懂，请再试一次</translation>
    </message>
</context>
</TS>
