<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AccessSheet</name>
    <message>
        <source>登录帮助</source>
        <translation>Help with signing in</translation>
    </message>
    <message>
        <source>连续输错要等的，当面看清是谁再解除；忘了密码的，给一个一次性密码，登录后自己改。</source>
        <translation>See who it is before you end a wait. Whoever forgot their password gets a one-time one and chooses another after signing in.</translation>
    </message>
    <message>
        <source>居民在一体机上连续输错要等的，当面看清是谁再解除。</source>
        <translation>Residents who must wait at a kiosk after wrong entries: see who it is before you end the wait.</translation>
    </message>
    <message>
        <source>解除等待</source>
        <translation>End the wait</translation>
    </message>
    <message>
        <source>给一次性密码</source>
        <translation>One-time password</translation>
    </message>
    <message>
        <source>现在没有人要等</source>
        <translation>Nobody has to wait now</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>工号（登录用，以后不能改）</source>
        <translation>Login (to sign in with; it never changes)</translation>
    </message>
    <message>
        <source>比如：zhou.min</source>
        <translation>Such as zhou.min</translation>
    </message>
    <message>
        <source>姓名（同事和居民看到的）</source>
        <translation>Name (as colleagues and residents see it)</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>窗口（不坐窗口的空着）</source>
        <translation>Window (empty for who sits at none)</translation>
    </message>
    <message>
        <source>比如：2</source>
        <translation>Such as 2</translation>
    </message>
    <message>
        <source>岗位（自己的不能在这里改）</source>
        <translation>Role (not your own)</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Manager</translation>
    </message>
</context>
<context>
    <name>AccountSheet</name>
    <message>
        <source>加一个账号</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>%1 的账号</source>
        <translation>Account of %1</translation>
    </message>
    <message>
        <source>停用 %1 的账号？</source>
        <translation>Disable the account of %1?</translation>
    </message>
    <message>
        <source>已经办好</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>大厅会给一个一次性密码，请念给本人听；第一次登录后要自己改。</source>
        <translation>The hall gives a one-time password: read it out to them. They choose their own at the first sign-in.</translation>
    </message>
    <message>
        <source>工号 %1。岗位改了，正登录着的会马上退出，重新登录。</source>
        <translation>Login %1. With another role, whoever is signed in is signed out at once, and signs in again.</translation>
    </message>
    <message>
        <source>停用后马上退出，不能再登录；办过的事都还在，以后可以再启用。</source>
        <translation>They are signed out at once and cannot sign in any more. All that they did stays, and the account can be enabled again.</translation>
    </message>
    <message>
        <source>请念给本人，不要写在纸上。关上这张纸、锁屏或过两分钟就看不到了；没记下的，再给一次就好。</source>
        <translation>Read it out to them, and write it nowhere. It is gone when this sheet closes, when the desk locks and after two minutes; whoever missed it gets another.</translation>
    </message>
    <message>
        <source>手里还有 %1，停用后仍在其名下，请到“办件”的“无人负责”里交给同事。</source>
        <translation>Still in their hands: %1. That stays theirs; hand it to a colleague under Matters, Nobody&apos;s.</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>不停用</source>
        <translation>Do not disable</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>给一次性密码</source>
        <translation>One-time password</translation>
    </message>
    <message>
        <source>停用…</source>
        <translation>Disable…</translation>
    </message>
    <message>
        <source>重新启用</source>
        <translation>Enable again</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AccountsView</name>
    <message>
        <source>工作人员账号</source>
        <translation>Staff accounts</translation>
    </message>
    <message>
        <source>看不到账号</source>
        <translation>The accounts cannot be shown</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>加一个账号</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>AppointmentSheet</name>
    <message>
        <source>给 %1 约个时间</source>
        <translation>A time for %1</translation>
    </message>
    <message>
        <source>办什么事：名称或拼音首字母，例如 gljt</source>
        <translation>Service: name or pinyin initials, such as gljt</translation>
    </message>
    <message>
        <source>日期：25、11-25、明天</source>
        <translation>Day: 25, 11-25, tomorrow</translation>
    </message>
    <message>
        <source>时间：10:30</source>
        <translation>Time: 10:30</translation>
    </message>
    <message>
        <source>备注（可不写）</source>
        <translation>Note (may be empty)</translation>
    </message>
    <message>
        <source>不约了</source>
        <translation>No appointment</translation>
    </message>
    <message>
        <source>定下来</source>
        <translation>Keep this time</translation>
    </message>
</context>
<context>
    <name>ArrivalActions</name>
    <message>
        <source>不是此人</source>
        <translation>Not this person</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>我来接待</source>
        <translation>I&apos;ll serve</translation>
    </message>
    <message>
        <source>接待完毕</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ArrivalPanel</name>
    <message>
        <source>请选一张到访卡片</source>
        <translation>Choose an arrival</translation>
    </message>
    <message>
        <source>按 J 或 K 上下选择，或直接点左边的卡片</source>
        <translation>Press J or K to move, or click a card on the left</translation>
    </message>
    <message>
        <source>本厅没有在办的事、未办的诉求或到期的提醒</source>
        <translation>No open matters, no open requests, nothing due</translation>
    </message>
</context>
<context>
    <name>ArrivalWork</name>
    <message>
        <source>我来接手</source>
        <translation>I&apos;ll take it on</translation>
    </message>
    <message>
        <source>受理办件</source>
        <translation>Start a matter</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
</context>
<context>
    <name>ArrivalsColumn</name>
    <message>
        <source>到访</source>
        <translation>Arrivals</translation>
    </message>
    <message>
        <source>今日 %1 · 等候 %2</source>
        <translation>Today %1 · waiting %2</translation>
    </message>
    <message>
        <source>到访名单没有取到</source>
        <translation>The arrivals could not be fetched</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>现在没有人等候</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>有人被认出、签到或选了事项，卡片就出现在这里，并响一声</source>
        <translation>When somebody is recognised, signs in or chooses a service, their card appears here with a sound</translation>
    </message>
    <message>
        <source>J/K 上下 · ? 全部快捷键</source>
        <translation>J/K move · ? all keys</translation>
    </message>
    <message>
        <source>在厅 %1</source>
        <translation>Here %1</translation>
    </message>
    <message>
        <source>接待完毕 %1</source>
        <translation>Done %1</translation>
    </message>
    <message>
        <source>下一位</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>今天还没有接待完的到访</source>
        <translation>Nobody has been served yet today</translation>
    </message>
    <message>
        <source>接待完点「接待完毕」，记录就在这里</source>
        <translation>Press &quot;Done&quot; when somebody is served, and they stand here</translation>
    </message>
</context>
<context>
    <name>ArrivalsView</name>
    <message>
        <source>这位访客是谁？</source>
        <translation>Who is this visitor?</translation>
    </message>
    <message>
        <source>请先当面问清，再选；谁关联的会记入审计。</source>
        <translation>Ask first, then choose; who linked it goes into the audit log.</translation>
    </message>
</context>
<context>
    <name>AuditFilter</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>居民资料</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>到访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>办件和诉求</source>
        <translation>Matters and requests</translation>
    </message>
    <message>
        <source>人脸</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>大厅</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>Until day</translation>
    </message>
    <message>
        <source>按日子看</source>
        <translation>Show these days</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>审计记录</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>看这一页，也记在审计记录里</source>
        <translation>That you look here is in the log, too</translation>
    </message>
    <message>
        <source>每一条都和前一条连着；改动、删掉一条，核对时看得出来。</source>
        <translation>Each entry is chained to the one before: a check shows one that was changed or taken out.</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>看不到审计记录</source>
        <translation>The audit log cannot be shown</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>没有这样的记录</source>
        <translation>No such entry</translation>
    </message>
    <message>
        <source>换一类，或者放宽日子再看。</source>
        <translation>Try another kind, or more days.</translation>
    </message>
    <message>
        <source>只看这位同事</source>
        <translation>This colleague alone</translation>
    </message>
    <message>
        <source>只看这位居民</source>
        <translation>This resident alone</translation>
    </message>
    <message>
        <source>回到最新的</source>
        <translation>Back to the newest</translation>
    </message>
    <message>
        <source>正在取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>更早的</source>
        <translation>Older</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>登记在册</source>
        <translation>put them on the books</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>opened the record</translation>
    </message>
    <message>
        <source>看了这份记录</source>
        <translation>read this history</translation>
    </message>
    <message>
        <source>与另一份合并</source>
        <translation>merged it with another</translation>
    </message>
    <message>
        <source>撤销合并</source>
        <translation>took the merge back</translation>
    </message>
    <message>
        <source>改动资料</source>
        <translation>changed the record</translation>
    </message>
    <message>
        <source>导出本人资料</source>
        <translation>wrote out their own file</translation>
    </message>
    <message>
        <source>在查找里看到</source>
        <translation>saw them in a search</translation>
    </message>
    <message>
        <source>程序统一写法</source>
        <translation>spelling made the same by the program</translation>
    </message>
    <message>
        <source>查看代办人</source>
        <translation>looked who may act for them</translation>
    </message>
    <message>
        <source>登记代办人</source>
        <translation>noted who may act for them</translation>
    </message>
    <message>
        <source>在到访名单里看到</source>
        <translation>saw them among the arrivals</translation>
    </message>
    <message>
        <source>到访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>到访，又见到一次</source>
        <translation>visited the hall, seen again</translation>
    </message>
    <message>
        <source>本人确认到访</source>
        <translation>confirmed their visit</translation>
    </message>
    <message>
        <source>到访办完</source>
        <translation>their visit was finished</translation>
    </message>
    <message>
        <source>把到访交给同事</source>
        <translation>handed their visit to a colleague</translation>
    </message>
    <message>
        <source>接下同事交来的到访</source>
        <translation>took their visit over</translation>
    </message>
    <message>
        <source>认定不是本人</source>
        <translation>said that it is not them</translation>
    </message>
    <message>
        <source>撤销“不是本人”</source>
        <translation>took “not this person” back</translation>
    </message>
    <message>
        <source>本人说不是自己</source>
        <translation>they said that it is not them</translation>
    </message>
    <message>
        <source>认定是本人</source>
        <translation>said that it is them</translation>
    </message>
    <message>
        <source>接待</source>
        <translation>served them</translation>
    </message>
    <message>
        <source>在待确认名单里看到</source>
        <translation>saw them among consents to confirm</translation>
    </message>
    <message>
        <source>同意待本人确认</source>
        <translation>consents are held back</translation>
    </message>
    <message>
        <source>撤回全部人脸同意</source>
        <translation>withdrew all consents</translation>
    </message>
    <message>
        <source>同意人脸识别</source>
        <translation>face consent given</translation>
    </message>
    <message>
        <source>确认同意仍有效</source>
        <translation>confirmed that the consent stands</translation>
    </message>
    <message>
        <source>撤回人脸同意</source>
        <translation>face consent withdrawn</translation>
    </message>
    <message>
        <source>人脸特征已删除</source>
        <translation>face templates erased</translation>
    </message>
    <message>
        <source>删除没有主人的人脸特征</source>
        <translation>erased templates that were nobody&apos;s</translation>
    </message>
    <message>
        <source>请居民更新人脸</source>
        <translation>asked for a new face</translation>
    </message>
    <message>
        <source>人脸特征已更新</source>
        <translation>the face is renewed</translation>
    </message>
    <message>
        <source>同意登记人脸</source>
        <translation>approved an enrolment</translation>
    </message>
    <message>
        <source>记下与人相像</source>
        <translation>noted that two look alike</translation>
    </message>
    <message>
        <source>定出新阈值</source>
        <translation>made a calibration</translation>
    </message>
    <message>
        <source>换用阈值</source>
        <translation>chose a calibration</translation>
    </message>
    <message>
        <source>试算阈值</source>
        <translation>tried a calibration</translation>
    </message>
    <message>
        <source>有人拿照片冒充</source>
        <translation>somebody held a picture up</translation>
    </message>
    <message>
        <source>约时间</source>
        <translation>made an appointment</translation>
    </message>
    <message>
        <source>取消预约</source>
        <translation>cancelled an appointment</translation>
    </message>
    <message>
        <source>去掉一行提示</source>
        <translation>took a line off the card</translation>
    </message>
    <message>
        <source>恢复一行提示</source>
        <translation>put a line back</translation>
    </message>
    <message>
        <source>记下走访</source>
        <translation>noted a visit at home</translation>
    </message>
    <message>
        <source>登记一户</source>
        <translation>added a household</translation>
    </message>
    <message>
        <source>在一体机签到</source>
        <translation>signed in at a kiosk</translation>
    </message>
    <message>
        <source>再次来到</source>
        <translation>came back</translation>
    </message>
    <message>
        <source>在一体机签到，没对上</source>
        <translation>tried to sign in at a kiosk</translation>
    </message>
    <message>
        <source>在一体机查了手机尾号</source>
        <translation>looked up a phone&apos;s last digits at a kiosk</translation>
    </message>
    <message>
        <source>受理办件</source>
        <translation>started a matter</translation>
    </message>
    <message>
        <source>打开办件</source>
        <translation>opened a matter</translation>
    </message>
    <message>
        <source>看了办件名单</source>
        <translation>looked at the list of matters</translation>
    </message>
    <message>
        <source>记下诉求</source>
        <translation>noted a need</translation>
    </message>
    <message>
        <source>打开诉求</source>
        <translation>opened a need</translation>
    </message>
    <message>
        <source>看了诉求名单</source>
        <translation>looked at the list of needs</translation>
    </message>
    <message>
        <source>提出说事日的话题</source>
        <translation>raised a topic</translation>
    </message>
    <message>
        <source>看了说事日的话题</source>
        <translation>looked at the topics</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>gave a grade</translation>
    </message>
    <message>
        <source>看了评价</source>
        <translation>looked at the grades</translation>
    </message>
    <message>
        <source>在一体机查进度</source>
        <translation>looked up progress at a kiosk</translation>
    </message>
    <message>
        <source>在一体机查进度，没对上</source>
        <translation>tried to look up progress at a kiosk</translation>
    </message>
    <message>
        <source>加了账号</source>
        <translation>added an account</translation>
    </message>
    <message>
        <source>改了账号</source>
        <translation>changed an account</translation>
    </message>
    <message>
        <source>改了自己的密码</source>
        <translation>set their own password</translation>
    </message>
    <message>
        <source>给了一次性密码</source>
        <translation>gave a one-time password</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>signed in</translation>
    </message>
    <message>
        <source>登录，密码不对</source>
        <translation>tried to sign in</translation>
    </message>
    <message>
        <source>解除等待</source>
        <translation>lifted a wait</translation>
    </message>
    <message>
        <source>留言外出</source>
        <translation>left a note of being out</translation>
    </message>
    <message>
        <source>撤下留言</source>
        <translation>took the note away</translation>
    </message>
    <message>
        <source>没留话就走了</source>
        <translation>left without a note</translation>
    </message>
    <message>
        <source>配对设备</source>
        <translation>paired a device</translation>
    </message>
    <message>
        <source>作废设备</source>
        <translation>revoked a device</translation>
    </message>
    <message>
        <source>改了设置</source>
        <translation>changed a setting</translation>
    </message>
    <message>
        <source>设定本厅记录</source>
        <translation>said how complete the records are</translation>
    </message>
    <message>
        <source>撤销本厅记录的设定</source>
        <translation>took back how complete the records are</translation>
    </message>
    <message>
        <source>加了网格</source>
        <translation>added a cell of the grid</translation>
    </message>
    <message>
        <source>改了网格</source>
        <translation>changed a cell of the grid</translation>
    </message>
    <message>
        <source>大厅服务启动</source>
        <translation>the hall started</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>restored from a backup</translation>
    </message>
    <message>
        <source>外面留的记号与记录不符</source>
        <translation>what is kept outside differs</translation>
    </message>
    <message>
        <source>认可了不符</source>
        <translation>accepted that it differs</translation>
    </message>
    <message>
        <source>时钟被拨动</source>
        <translation>the clock was set</translation>
    </message>
    <message>
        <source>设备时钟不准</source>
        <translation>a device&apos;s clock differs</translation>
    </message>
    <message>
        <source>设备时钟准了</source>
        <translation>a device&apos;s clock agrees again</translation>
    </message>
    <message>
        <source>做了恢复钥匙</source>
        <translation>made a recovery key</translation>
    </message>
    <message>
        <source>看了审计记录</source>
        <translation>read the audit log</translation>
    </message>
    <message>
        <source>核对审计记录</source>
        <translation>checked the audit log</translation>
    </message>
    <message>
        <source>审计记录的末尾重新封上</source>
        <translation>the log&apos;s end was sealed anew</translation>
    </message>
    <message>
        <source>居民资料有变化</source>
        <translation>a record changed</translation>
    </message>
    <message>
        <source>到访有变化</source>
        <translation>a visit went on</translation>
    </message>
    <message>
        <source>办件有进展</source>
        <translation>a matter went on</translation>
    </message>
    <message>
        <source>诉求有进展</source>
        <translation>a need went on</translation>
    </message>
    <message>
        <source>说事日的话题有进展</source>
        <translation>a topic went on</translation>
    </message>
    <message>
        <source>人脸同意有变化</source>
        <translation>a consent changed</translation>
    </message>
    <message>
        <source>待遇名单有变化</source>
        <translation>a list of who has something changed</translation>
    </message>
    <message>
        <source>一户的资料有变化</source>
        <translation>a household changed</translation>
    </message>
    <message>
        <source>管理员命令</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>大厅服务</source>
        <translation>Hall service</translation>
    </message>
    <message>
        <source>一体机 %1</source>
        <translation>Kiosk %1</translation>
    </message>
    <message>
        <source>看了关爱登记</source>
        <translation>read why they get extra care</translation>
    </message>
    <message>
        <source>登记关爱</source>
        <translation>registered extra care</translation>
    </message>
    <message>
        <source>改了关爱登记</source>
        <translation>changed registered care</translation>
    </message>
    <message>
        <source>不再登记关爱</source>
        <translation>ended registered care</translation>
    </message>
    <message>
        <source>导入居民名单</source>
        <translation>imported a list of residents</translation>
    </message>
    <message>
        <source>导入待遇名单</source>
        <translation>imported a list of benefits</translation>
    </message>
    <message>
        <source>导入关爱名单</source>
        <translation>imported a list of extra care</translation>
    </message>
    <message>
        <source>导入走访记录</source>
        <translation>imported visits</translation>
    </message>
    <message>
        <source>导入办结事项</source>
        <translation>imported past matters</translation>
    </message>
    <message>
        <source>导入网格</source>
        <translation>imported the grid</translation>
    </message>
    <message>
        <source>档案到期删除</source>
        <translation>record erased at its time</translation>
    </message>
    <message>
        <source>到期的记录删除</source>
        <translation>records erased at their time</translation>
    </message>
</context>
<context>
    <name>AwayForm</name>
    <message>
        <source>几点回来</source>
        <translation>Back at</translation>
    </message>
    <message>
        <source>14:30</source>
        <translation>14:30</translation>
    </message>
    <message>
        <source>半小时</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>一小时</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>两小时</source>
        <translation>2 hours</translation>
    </message>
    <message>
        <source>明早 8:30</source>
        <translation>8:30 tomorrow</translation>
    </message>
    <message>
        <source>这段时间找谁（可不选）</source>
        <translation>Who covers for you (optional)</translation>
    </message>
    <message>
        <source>请写成 14:30 的样子</source>
        <translation>Please write it like 14:30</translation>
    </message>
    <message>
        <source>给同事的话（可不写），例如：去街道开会</source>
        <translation>Note for colleagues (optional), such as: in a meeting</translation>
    </message>
</context>
<context>
    <name>AwaySheet</name>
    <message>
        <source>外出留言</source>
        <translation>I am out</translation>
    </message>
    <message>
        <source>同事和一体机上会看到您几点回来、找谁。留言后锁屏；回来输密码，留言自动取消。</source>
        <translation>Colleagues and the kiosks see when you are back and whom to ask. The desk locks; your password ends the note.</translation>
    </message>
    <message>
        <source>不外出</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>留言并锁屏</source>
        <translation>Leave note and lock</translation>
    </message>
</context>
<context>
    <name>CalibrationRow</name>
    <message>
        <source>改用这个</source>
        <translation>Use this one</translation>
    </message>
</context>
<context>
    <name>CalibrationTrial</name>
    <message>
        <source>重新校准</source>
        <translation>Calibrate again</translation>
    </message>
    <message>
        <source>把登记过的居民两两相比，算出多像才算认定。先看结果，用不用由您定；不影响大厅照常工作。</source>
        <translation>Compares everybody who is enrolled with everybody else, and works out how alike is alike enough. You see the result first and decide; the hall goes on as usual.</translation>
    </message>
    <message>
        <source>最多把多少陌生人认成居民</source>
        <translation>Strangers who may be named</translation>
    </message>
    <message>
        <source>正在算…</source>
        <translation>Working …</translation>
    </message>
    <message>
        <source>算一算</source>
        <translation>Work it out</translation>
    </message>
    <message>
        <source>还没有人用现在的识别模型登记过，没有可以相比的；先请居民登记人脸</source>
        <translation>Nobody is enrolled with the model in use, so there is nothing to compare; residents enrol first</translation>
    </message>
    <message>
        <source>用这次的结果</source>
        <translation>Use this result</translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <source>人脸识别的校准</source>
        <translation>Calibration of recognition</translation>
    </message>
    <message>
        <source>看不到校准</source>
        <translation>The calibration cannot be shown</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>相似度到此才认定</source>
        <translation>similarity needed</translation>
    </message>
    <message>
        <source>以前的校准</source>
        <translation>Earlier calibrations</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>请当面问清姓名，再点是哪一位</source>
        <translation>Ask for the name, then choose who it is</translation>
    </message>
    <message>
        <source>就是这位</source>
        <translation>It is this person</translation>
    </message>
    <message>
        <source>都不是，另外查找</source>
        <translation>None of them, search</translation>
    </message>
    <message>
        <source>查找居民并关联</source>
        <translation>Find and link a resident</translation>
    </message>
</context>
<context>
    <name>CareSheet</name>
    <message>
        <source>1 轻</source>
        <translation>1 light</translation>
    </message>
    <message>
        <source>2 中</source>
        <translation>2 medium</translation>
    </message>
    <message>
        <source>3 重</source>
        <translation>3 close</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 的关爱登记</source>
        <translation>Extra care for %1</translation>
    </message>
    <message>
        <source>只有负责人看得到原因；卡片上只写该怎么接待。打开过、改过都会记下。</source>
        <translation>Only managers see the reason; the card says only what to do. Each look and each change is written down.</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Nothing is registered</translation>
    </message>
    <message>
        <source>已在 %1 到期</source>
        <translation>ended on %1</translation>
    </message>
    <message>
        <source>%1 · 到 %2</source>
        <translation>%1 · until %2</translation>
    </message>
    <message>
        <source>没有写怎么接待</source>
        <translation>nothing is said of what to do</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>每一类都登记了</source>
        <translation>Every kind is registered</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>怎么接待（卡片上给同事看，不写原因）</source>
        <translation>What to do (colleagues read it on the card; not the reason)</translation>
    </message>
    <message>
        <source>比如：请安排座位，慢一点说</source>
        <translation>For example: offer a seat, speak slowly</translation>
    </message>
    <message>
        <source>到哪一天为止（一直有效就空着）</source>
        <translation>Until which day (empty: for good)</translation>
    </message>
    <message>
        <source>比如：2027-12-31</source>
        <translation>For example: 2027-12-31</translation>
    </message>
    <message>
        <source>登记一类</source>
        <translation>Register another kind</translation>
    </message>
    <message>
        <source>不再登记</source>
        <translation>End it</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>CatalogueItem</name>
    <message>
        <source>请选一个事项</source>
        <translation>Choose an item</translation>
    </message>
    <message>
        <source>边写边找；按 J 或 K 上下选择</source>
        <translation>Search as you type; J and K move</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>谁能办</source>
        <translation>Who it is for</translation>
    </message>
    <message>
        <source>谁能办（对照 %1 的档案）</source>
        <translation>Who it is for (against the record of %1)</translation>
    </message>
    <message>
        <source>请问本人</source>
        <translation>Ask them</translation>
    </message>
    <message>
        <source>要带的材料</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>问：%1</source>
        <translation>Q: %1</translation>
    </message>
    <message>
        <source>答：%1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>为 %1 受理</source>
        <translation>Start a matter for %1</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>事项</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>%1 项</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>事项、俗称、拼音首字母、要带的材料</source>
        <translation>Item, everyday word, pinyin initials, material</translation>
    </message>
    <message>
        <source>目录文件有错，仍用上一份：%1</source>
        <translation>The catalogue has a fault; the last good one is in use: %1</translation>
    </message>
    <message>
        <source>没有找到「%1」</source>
        <translation>Nothing found for &quot;%1&quot;</translation>
    </message>
    <message>
        <source>请换一个说法，或只写拼音首字母</source>
        <translation>Try another word, or initials alone</translation>
    </message>
    <message>
        <source>/ 查找 · J/K 上下</source>
        <translation>/ search · J/K move</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>%1 天</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 hours</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 seconds</translation>
    </message>
    <message>
        <source>大厅的时钟被拨快了 %1</source>
        <translation>The hall&apos;s clock was set forward by %1</translation>
    </message>
    <message>
        <source>大厅的时钟被拨慢了 %1</source>
        <translation>The hall&apos;s clock was set back by %1</translation>
    </message>
    <message>
        <source>%1的时钟比大厅快 %2，其中一个不准</source>
        <translation>The clock of %1 is %2 ahead of the hall&apos;s; one of the two is wrong</translation>
    </message>
    <message>
        <source>%1的时钟比大厅慢 %2，其中一个不准</source>
        <translation>The clock of %1 is %2 behind the hall&apos;s; one of the two is wrong</translation>
    </message>
    <message>
        <source>这台电脑的时钟比大厅快 %1，其中一个不准</source>
        <translation>This computer&apos;s clock is %1 ahead of the hall&apos;s; one of the two is wrong</translation>
    </message>
    <message>
        <source>这台电脑的时钟比大厅慢 %1，其中一个不准</source>
        <translation>This computer&apos;s clock is %1 behind the hall&apos;s; one of the two is wrong</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColleaguePicker</name>
    <message>
        <source>大厅里没有别的同事</source>
        <translation>No colleagues in this hall</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>撤回后人脸特征立即全部删除，不能恢复；以后照样办事。请先当面核对是本人提出的。</source>
        <translation>The face templates are erased at once and cannot be brought back; they are served as before. First make sure face to face that they ask for it themselves.</translation>
    </message>
    <message>
        <source>撤回同意，删除人脸</source>
        <translation>Withdraw consent, erase the face</translation>
    </message>
    <message>
        <source>不删除</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>确认撤回并删除</source>
        <translation>Withdraw and erase</translation>
    </message>
    <message>
        <source>本人必须在场：看证件，当面问“还愿意刷脸识别吗”。愿意，再点确认，马上恢复识别；谁确认的会记入审计。</source>
        <translation>They must be here themselves: look at the document and ask whether they still want to be recognised by face. If so, confirm; recognition starts again at once. Who confirmed is in the audit log.</translation>
    </message>
    <message>
        <source>本人在场，要继续用</source>
        <translation>They are here and keep it</translation>
    </message>
    <message>
        <source>先不确认</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>本人在场并同意，确认</source>
        <translation>They are here and agree: confirm</translation>
    </message>
</context>
<context>
    <name>CoverageSheet</name>
    <message>
        <source>有全部名单</source>
        <translation>There is a full list</translation>
    </message>
    <message>
        <source>从哪天起（空着：一直都是）</source>
        <translation>Since which day (empty: always)</translation>
    </message>
    <message>
        <source>比如：2026-01-31</source>
        <translation>For example: 2026-01-31</translation>
    </message>
    <message>
        <source>依据是什么（可以不写）</source>
        <translation>Where this comes from (optional)</translation>
    </message>
    <message>
        <source>比如：区民政局发放名单</source>
        <translation>For example: payment list of the district office</translation>
    </message>
    <message>
        <source>比如：街道只设本厅一个受理点</source>
        <translation>For example: this hall is the only place to apply</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>设定之后，卡片才会按记录说“尚未申请”“逾期未办”。只要有人可能在别处办过，就不要设定。</source>
        <translation>Once this is set, the card goes by the records and says &quot;no application yet&quot; or &quot;overdue&quot;. Do not set it if anybody may have done it elsewhere.</translation>
    </message>
    <message>
        <source>都在本厅办理</source>
        <translation>All of it is done here</translation>
    </message>
    <message>
        <source>名单是哪天的（一个月以后不再作数，除非之后都在本厅办理）</source>
        <translation>Date of the list (good for a month, unless all of it is done here afterwards)</translation>
    </message>
    <message>
        <source>撤销设定</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message>
        <source>本厅记录</source>
        <translation>Hall records</translation>
    </message>
    <message>
        <source>看不到本厅记录的情况</source>
        <translation>The state of the records cannot be shown</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>记录不齐全的事项，没有记录不等于没办过：卡片只请您问一问，不提建议。</source>
        <translation>Of all other items, no record does not mean that it was not done: the card only asks you to ask, and suggests nothing.</translation>
    </message>
    <message>
        <source>没有卡片会提醒的事项</source>
        <translation>No items that the card suggests</translation>
    </message>
    <message>
        <source>事项目录里有按年龄或每年办理的事项时，会列在这里。</source>
        <translation>Items of the catalogue that go by age or come round every year are listed here.</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
</context>
<context>
    <name>DeskPages</name>
    <message>
        <source>到访</source>
        <translation>Arrivals</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>居民说事日</source>
        <translation>Talk day</translation>
    </message>
    <message>
        <source>人脸识别</source>
        <translation>Face recognition</translation>
    </message>
    <message>
        <source>本厅记录</source>
        <translation>Hall records</translation>
    </message>
    <message>
        <source>哪些事项凡办过都有记录，卡片才说“尚未申请”</source>
        <translation>Of which items the records leave nobody out; only then the card says &quot;no application yet&quot;</translation>
    </message>
    <message>
        <source>要负责人处理的事</source>
        <translation>For the manager</translation>
    </message>
    <message>
        <source>现在没有</source>
        <translation>Nothing at the moment</translation>
    </message>
    <message>
        <source>工作人员账号</source>
        <translation>Staff accounts</translation>
    </message>
    <message>
        <source>谁能在前台登录：加人、改岗位和窗口、停用、给一次性密码</source>
        <translation>Who may sign in at a desk: add, change role and window, disable, one-time passwords</translation>
    </message>
    <message>
        <source>审计记录</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>谁看过谁的档案、为什么，谁改过什么</source>
        <translation>Who looked at whose record and why, and who changed what</translation>
    </message>
</context>
<context>
    <name>DismissButton</name>
    <message>
        <source>不再提这一行</source>
        <translation>Do not show this line again</translation>
    </message>
</context>
<context>
    <name>DismissSheet</name>
    <message>
        <source>本人不需要（一年内不再提）</source>
        <translation>They do not want it (asked again in a year)</translation>
    </message>
    <message>
        <source>已在别处办过</source>
        <translation>Done elsewhere</translation>
    </message>
    <message>
        <source>不适用，登记有出入</source>
        <translation>Does not apply, the records differ</translation>
    </message>
    <message>
        <source>以后再说（一个月后再提）</source>
        <translation>Later (asked again in a month)</translation>
    </message>
    <message>
        <source>为什么不再提？</source>
        <translation>Why not show it again?</translation>
    </message>
    <message>
        <source>不再提哪一行？</source>
        <translation>Which line not to show again?</translation>
    </message>
    <message>
        <source>超期、预约和服务方式一直保留，不能去掉。</source>
        <translation>What is late, appointments and how to serve always stay.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>EnrolmentDecision</name>
    <message>
        <source>核准前请当面核对证件</source>
        <translation>Check the identity document before you approve</translation>
    </message>
    <message>
        <source>居民在一体机上自己阅读同意书、自己点同意；这里只确认是哪一位居民。随时可以撤回。</source>
        <translation>The resident reads and accepts the consent on the kiosk; here you only confirm who it is. Consent can be withdrawn at any time.</translation>
    </message>
    <message>
        <source>监护人姓名</source>
        <translation>Guardian&apos;s name</translation>
    </message>
    <message>
        <source>请看证件，找到这位居民</source>
        <translation>Look at the document and find this resident</translation>
    </message>
    <message>
        <source>谢绝</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>先选居民，再核准</source>
        <translation>Choose a resident first</translation>
    </message>
    <message>
        <source>证件相符，核准 %1</source>
        <translation>The document fits: approve %1</translation>
    </message>
    <message>
        <source>%1 和 %2 很像</source>
        <translation>%1 and %2 look very alike</translation>
    </message>
    <message>
        <source>请看证件，是 %1 本人吗？</source>
        <translation>Please look at the document: is this %1?</translation>
    </message>
    <message>
        <source>还没有保存。请看两人的证件：同一个人就不要再存；确是两个人（双胞胎、亲属）可以保存，以后认到其中一位都先问您。</source>
        <translation>Nothing is stored yet. Look at both documents: one person must not be stored twice; if they are two (twins, relatives), store it, and you are asked about both from now on.</translation>
    </message>
    <message>
        <source>大厅换了识别模型，%1 的人脸要重新采集。以前的同意仍然有效，旧的人脸特征在存好新的之后删除。</source>
        <translation>The hall changed its recognition model, so %1 needs new pictures. The consent still stands; the old templates are erased once the new ones are stored.</translation>
    </message>
    <message>
        <source>同一个人，不保存</source>
        <translation>The same person: do not store</translation>
    </message>
    <message>
        <source>确是两个人，保存</source>
        <translation>Two people: store</translation>
    </message>
    <message>
        <source>是本人，重新采集</source>
        <translation>It is them: new pictures</translation>
    </message>
</context>
<context>
    <name>EnrolmentRow</name>
    <message>
        <source>%1 前的居民</source>
        <translation>Resident at %1</translation>
    </message>
</context>
<context>
    <name>EnrolmentsView</name>
    <message>
        <source>人脸登记</source>
        <translation>Face enrolment</translation>
    </message>
    <message>
        <source>等核准 %1</source>
        <translation>To approve %1</translation>
    </message>
    <message>
        <source>没有居民在登记人脸</source>
        <translation>Nobody is enrolling</translation>
    </message>
    <message>
        <source>居民在一体机上点「登记人脸」，请求就出现在这里，由您当面核对身份后核准</source>
        <translation>When a resident asks to enrol at a kiosk, the request appears here; you check who they are and approve</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>登记新居民</source>
        <translation>Add a resident</translation>
    </message>
    <message>
        <source>更正 %1 的资料</source>
        <translation>Correct the record of %1</translation>
    </message>
    <message>
        <source>请照证件写。改动前的内容会留着，谁改的也会记下。</source>
        <translation>As the document says. What stood here before is kept, with who changed it.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>比如：张桂兰</source>
        <translation>Such as: Zhang Guilan</translation>
    </message>
    <message>
        <source>性别（有身份证号时以号码为准）</source>
        <translation>Sex (an ID number decides)</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>未说明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>身份证、居住证、通行证或护照号；没有就空着</source>
        <translation>ID card, residence, travel permit or passport; empty if none</translation>
    </message>
    <message>
        <source>出生日期（有身份证号时可空着）</source>
        <translation>Date of birth (may be empty beside an ID number)</translation>
    </message>
    <message>
        <source>比如：1946-05-03</source>
        <translation>Such as: 1946-05-03</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>手机或座机；两个号码用分号隔开</source>
        <translation>Mobile or land line; two with a semicolon</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>小区、楼、单元、室</source>
        <translation>Estate, building, entrance, flat</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid cell</translation>
    </message>
    <message>
        <source>本厅已有的网格名称</source>
        <translation>The name of a cell of this hall</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>Household no.</translation>
    </message>
    <message>
        <source>同一户写同一个号；没有就空着</source>
        <translation>The same for one household; empty if none</translation>
    </message>
    <message>
        <source>常用语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>普通话、粤语、上海话……</source>
        <translation>A tag such as zh, yue or wuu</translation>
    </message>
    <message>
        <source>要照顾的（可都选）</source>
        <translation>To be considered (either or both)</translation>
    </message>
    <message>
        <source>听力不好</source>
        <translation>Hard of hearing</translation>
    </message>
    <message>
        <source>坐轮椅</source>
        <translation>Wheelchair</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>打开已有的那一份</source>
        <translation>Open that record</translation>
    </message>
    <message>
        <source>核对过了，照样保存</source>
        <translation>Checked, save as it is</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>15 位证件号</source>
        <translation>15-digit number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>分机</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>第二个电话</source>
        <translation>Second phone</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid cell</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>Household no.</translation>
    </message>
    <message>
        <source>常用语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>听力帮助</source>
        <translation>Hearing help</translation>
    </message>
    <message>
        <source>坐轮椅</source>
        <translation>Wheelchair</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>演示数据</source>
        <translation>Demo data</translation>
    </message>
    <message>
        <source>在册状态</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>迁出或去世的日子</source>
        <translation>Day of moving or death</translation>
    </message>
    <message>
        <source>合并到</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>未说明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>在册</source>
        <translation>Lives here</translation>
    </message>
    <message>
        <source>已迁出</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>已去世</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>已合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>港澳通行证</source>
        <translation>Hong Kong or Macao permit</translation>
    </message>
    <message>
        <source>台胞证</source>
        <translation>Taiwan permit</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>外国人永久居留证</source>
        <translation>Foreigner&apos;s permanent residence</translation>
    </message>
    <message>
        <source>残疾人证</source>
        <translation>Disability card</translation>
    </message>
    <message>
        <source>其他证件</source>
        <translation>Another document</translation>
    </message>
    <message>
        <source>普通话</source>
        <translation>Mandarin</translation>
    </message>
</context>
<context>
    <name>FindSheet</name>
    <message>
        <source>不关联</source>
        <translation>Do not link</translation>
    </message>
</context>
<context>
    <name>GradeCount</name>
    <message>
        <source>0 人</source>
        <translation>0</translation>
    </message>
</context>
<context>
    <name>HandForm</name>
    <message>
        <source>移交的话：办到哪一步，问过什么，还差什么</source>
        <translation>Note: progress so far, what was asked, what is missing</translation>
    </message>
    <message>
        <source>按 ↑ ↓ 选同事</source>
        <translation>Press ↑ ↓ to choose a colleague</translation>
    </message>
    <message>
        <source>写一句话再移交</source>
        <translation>Write a note before you hand over</translation>
    </message>
    <message>
        <source>%1 不在岗：登录接手以前，列在负责人的“无人负责”里</source>
        <translation>%1 is not here: until they sign in and accept, it stays on the manager&apos;s list of what nobody looks after</translation>
    </message>
    <message>
        <source>%1 外出了，请选另一位</source>
        <translation>%1 is out; choose another</translation>
    </message>
</context>
<context>
    <name>HandSheet</name>
    <message>
        <source>把这件事移交给谁？</source>
        <translation>Who takes over this matter?</translation>
    </message>
    <message>
        <source>把 %1 移交给谁？</source>
        <translation>Hand %1 to whom?</translation>
    </message>
    <message>
        <source>接手的同事会最先看到，点接手后由他负责。首问登记不变。</source>
        <translation>Your colleague sees it first and owns it once accepted. Who was asked first stays on record.</translation>
    </message>
    <message>
        <source>不移交</source>
        <translation>Do not hand over</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>%1 的档案：谁改过、谁看过</source>
        <translation>Record of %1: who changed, who looked</translation>
    </message>
    <message>
        <source>撤销合并</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>登记以后没有改过</source>
        <translation>Not changed since it was made</translation>
    </message>
    <message>
        <source>谁看过、办过什么</source>
        <translation>Who looked, and what was done</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>看事项</source>
        <translation>Read it</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>到哪一页</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>每一页</source>
        <translation>On every page</translation>
    </message>
    <message>
        <source>下一条</source>
        <translation>Next in the list</translation>
    </message>
    <message>
        <source>上一条</source>
        <translation>One up in the list</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>确定；接待这一位</source>
        <translation>Confirm; serve this person</translation>
    </message>
    <message>
        <source>返回、关闭</source>
        <translation>Back, close</translation>
    </message>
    <message>
        <source>撤销上一步</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>选第几项</source>
        <translation>Choose by number</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>看更新</source>
        <translation>Show what changed</translation>
    </message>
    <message>
        <source>外出留言</source>
        <translation>I am out</translation>
    </message>
    <message>
        <source>换一种交接</source>
        <translation>The other way to hand over</translation>
    </message>
    <message>
        <source>开关提示音</source>
        <translation>Sound on or off</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>到访和居民</source>
        <translation>Arrivals and residents</translation>
    </message>
    <message>
        <source>下一位：等得最久的</source>
        <translation>Next: who has waited longest</translation>
    </message>
    <message>
        <source>接待完毕</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不是此人</source>
        <translation>Not this person</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>看选的事项</source>
        <translation>Read the chosen item</translation>
    </message>
    <message>
        <source>受理办件</source>
        <translation>Start a matter</translation>
    </message>
    <message>
        <source>别人代办</source>
        <translation>Somebody acts for them</translation>
    </message>
    <message>
        <source>投诉不留姓名</source>
        <translation>Complaint without a name</translation>
    </message>
    <message>
        <source>我来接手</source>
        <translation>I&apos;ll take it on</translation>
    </message>
    <message>
        <source>移交同事</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>约个时间</source>
        <translation>Make an appointment</translation>
    </message>
    <message>
        <source>不再提某一行</source>
        <translation>Do not show a line again</translation>
    </message>
    <message>
        <source>办件、诉求和议题</source>
        <translation>Matters, requests, topics</translation>
    </message>
    <message>
        <source>新登记：诉求、议题、匿名投诉</source>
        <translation>New request, topic, nameless complaint</translation>
    </message>
    <message>
        <source>记进展</source>
        <translation>Note progress</translation>
    </message>
    <message>
        <source>办完，写结果</source>
        <translation>Done: write the result</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>还缺材料</source>
        <translation>More missing</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Delay</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Hand on</translation>
    </message>
    <message>
        <source>对方已签收</source>
        <translation>They have acknowledged</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>诉求和议题</source>
        <translation>Requests and topics</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Classify</translation>
    </message>
    <message>
        <source>统筹；议事</source>
        <translation>Plan; discuss</translation>
    </message>
    <message>
        <source>认领</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>退回认领</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>评价；评事</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>承办方评价</source>
        <translation>Rate by the unit</translation>
    </message>
    <message>
        <source>办结；了事</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>提到说事日</source>
        <translation>To the talk day</translation>
    </message>
    <message>
        <source>评价权重</source>
        <translation>Weight of ratings</translation>
    </message>
    <message>
        <source>全部快捷键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>居民的评价</source>
        <translation>What residents thought</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>快捷键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>一个键在哪一页都是同一个意思。</source>
        <translation>A key means the same on every page.</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>您手上还有 %1 位访客、%2 件办件</source>
        <translation>You still have visitors (%1) and matters (%2) in hand</translation>
    </message>
    <message>
        <source>退出前请移交给同事，或者留言几点回来。什么都不留，就列进负责人的“无人负责”。</source>
        <translation>Hand them to a colleague or say when you are back. Without either, they go on the manager&apos;s list of what nobody looks after.</translation>
    </message>
    <message>
        <source>全部移交给同事</source>
        <translation>Hand everything over</translation>
    </message>
    <message>
        <source>留言几点回来</source>
        <translation>Say when I am back</translation>
    </message>
    <message>
        <source>不留言，直接退出</source>
        <translation>Sign off without a note</translation>
    </message>
    <message>
        <source>先不退出</source>
        <translation>Do not sign off</translation>
    </message>
    <message>
        <source>移交并退出</source>
        <translation>Hand over and sign off</translation>
    </message>
    <message>
        <source>留言并退出</source>
        <translation>Leave note and sign off</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>取消预约</source>
        <translation>Cancel it</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>MatterActions</name>
    <message>
        <source>办到哪一步了</source>
        <translation>How far it is</translation>
    </message>
    <message>
        <source>还缺哪一份材料</source>
        <translation>Which document is missing</translation>
    </message>
    <message>
        <source>为什么要延期（会告知居民）</source>
        <translation>Why it takes longer (the resident is told)</translation>
    </message>
    <message>
        <source>为什么转办</source>
        <translation>Why it is handed on</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>The result</translation>
    </message>
    <message>
        <source>为什么撤回</source>
        <translation>Why it is withdrawn</translation>
    </message>
    <message>
        <source>记进展</source>
        <translation>Note progress</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>还缺材料</source>
        <translation>More missing</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Delay</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Hand on</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>对方已签收</source>
        <translation>They have acknowledged</translation>
    </message>
    <message>
        <source>转给哪个单位，例如：街道民政科</source>
        <translation>To which unit, such as the street&apos;s civil affairs office</translation>
    </message>
    <message>
        <source>当面告知</source>
        <translation>Told in person</translation>
    </message>
    <message>
        <source>电话告知</source>
        <translation>Told by phone</translation>
    </message>
    <message>
        <source>短信告知</source>
        <translation>Told by message</translation>
    </message>
    <message>
        <source>书面告知</source>
        <translation>Told by letter</translation>
    </message>
    <message>
        <source>先不办</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>移交同事</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>我来接手</source>
        <translation>I&apos;ll take it on</translation>
    </message>
    <message>
        <source>没有留姓名：结果请写清楚，本人凭编号和查询码在一体机上看</source>
        <translation>No name was left: please write the result in full; they read it at a kiosk with the number and code</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatterHead</name>
    <message>
        <source>投诉</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>投诉 %1；不由他办，也不给他看</source>
        <translation>Complaint about %1; they neither handle nor see it</translation>
    </message>
    <message>
        <source>编号 %1 · 查询码 %2</source>
        <translation>Number %1 · code %2</translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>打印回执</source>
        <translation>Print receipt</translation>
    </message>
</context>
<context>
    <name>MatterPanel</name>
    <message>
        <source>没有打开的办件</source>
        <translation>No matter is open</translation>
    </message>
    <message>
        <source>从左边选一件；J、K 上下移动</source>
        <translation>Choose one on the left; J and K move down and up</translation>
    </message>
    <message>
        <source>办件没有打开</source>
        <translation>The matter could not be opened</translation>
    </message>
    <message>
        <source>还缺的材料，带来了就点一下</source>
        <translation>Still missing; touch what they have brought</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>有更新：别处刚刚办了这一件，写的字不会丢</source>
        <translation>Something new: a colleague has just worked on this matter. What you are writing is kept</translation>
    </message>
    <message>
        <source>看更新</source>
        <translation>Show it</translation>
    </message>
</context>
<context>
    <name>MatterRow</name>
    <message>
        <source>%1 · %2 负责</source>
        <translation>%1 · with %2</translation>
    </message>
</context>
<context>
    <name>MattersView</name>
    <message>
        <source>办件</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>在办 %1，%2 件到期或超期</source>
        <translation>%1 open, %2 due or late</translation>
    </message>
    <message>
        <source>在办 %1</source>
        <translation>%1 open</translation>
    </message>
    <message>
        <source>我负责的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>全厅</source>
        <translation>Whole hall</translation>
    </message>
    <message>
        <source>全厅没有在办的事</source>
        <translation>Nothing is open in this hall</translation>
    </message>
    <message>
        <source>您手上没有在办的事</source>
        <translation>You have nothing open</translation>
    </message>
    <message>
        <source>没有读到办件</source>
        <translation>The matters could not be read</translation>
    </message>
    <message>
        <source>这里是最急的 %1 件，共 %2 件</source>
        <translation>The %1 most pressing of %2</translation>
    </message>
    <message>
        <source>无人负责 %1</source>
        <translation>Nobody&apos;s (%1)</translation>
    </message>
    <message>
        <source>无人负责</source>
        <translation>Nobody&apos;s</translation>
    </message>
    <message>
        <source>没有无人负责的事</source>
        <translation>Nothing lies about</translation>
    </message>
    <message>
        <source>每件事都有人在办，或者有人留了话</source>
        <translation>Somebody looks after everything, or left a note</translation>
    </message>
    <message>
        <source>从到访卡片或居民的档案按 S 受理一件事，它就出现在这里，快到期的排在最上面</source>
        <translation>Press S on an arrival or a record to start one; it appears here, the nearest limit first</translation>
    </message>
    <message>
        <source>受理匿名投诉</source>
        <translation>Complaint without a name</translation>
    </message>
    <message>
        <source>居民的评价</source>
        <translation>What residents thought</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>把另一份「%1」并进来？</source>
        <translation>Merge the other record of &quot;%1&quot; into this one?</translation>
    </message>
    <message>
        <source>哪一份也是 %1？</source>
        <translation>Which record is also of %1?</translation>
    </message>
    <message>
        <source>请先看过两个人的证件。那一份的办件、诉求、到访、预约和走访都归到打开着的这一份；那一份的人脸特征立即删除，不能恢复。当天可以在「谁改过、谁看过」里撤销。</source>
        <translation>Look at the documents first. Matters, requests, visits and appointments of that record go to the one that is open; its face templates are erased at once, for good. Can be undone today, under &quot;Who changed, who looked&quot;.</translation>
    </message>
    <message>
        <source>留下的是打开着的这一份；有证件号码的那一份要留下。</source>
        <translation>The open record stays; the one with an ID number has to stay.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>重新选</source>
        <translation>Choose again</translation>
    </message>
    <message>
        <source>是同一个人，合并</source>
        <translation>The same person, merge</translation>
    </message>
</context>
<context>
    <name>NeedActions</name>
    <message>
        <source>怎样办：谁牵头、做什么</source>
        <translation>How: who leads, what is done</translation>
    </message>
    <message>
        <source>为什么退回认领</source>
        <translation>Why it is given back</translation>
    </message>
    <message>
        <source>办到哪一步了（居民查进度时看得到）</source>
        <translation>Progress so far (the resident can read this)</translation>
    </message>
    <message>
        <source>办成了什么（居民查进度时看得到）</source>
        <translation>What was done (the resident can read this)</translation>
    </message>
    <message>
        <source>还要办什么</source>
        <translation>What is still to do</translation>
    </message>
    <message>
        <source>怎样回访的，为什么可以办结</source>
        <translation>How it was followed up, why it can be closed</translation>
    </message>
    <message>
        <source>为什么不予受理（会告知居民）</source>
        <translation>Why it is declined (the resident is told)</translation>
    </message>
    <message>
        <source>居民为什么撤回</source>
        <translation>Why the resident withdraws it</translation>
    </message>
    <message>
        <source>为什么恢复</source>
        <translation>Why it goes on after all</translation>
    </message>
    <message>
        <source>常规</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>专业</source>
        <translation>Professional</translation>
    </message>
    <message>
        <source>重点</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>非常满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>很不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>3 个工作日</source>
        <translation>3 working days</translation>
    </message>
    <message>
        <source>7 个工作日</source>
        <translation>7 working days</translation>
    </message>
    <message>
        <source>15 个工作日</source>
        <translation>15 working days</translation>
    </message>
    <message>
        <source>30 个工作日</source>
        <translation>30 working days</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Classify</translation>
    </message>
    <message>
        <source>统筹</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>认领</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>记进展</source>
        <translation>Note progress</translation>
    </message>
    <message>
        <source>办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>代居民评价</source>
        <translation>Rate for the resident</translation>
    </message>
    <message>
        <source>承办方评价</source>
        <translation>Rate by the unit</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>退回认领</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>并入：%1（%2）</source>
        <translation>Into: %1 (%2)</translation>
    </message>
    <message>
        <source>先不办</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>NeedFiling</name>
    <message>
        <source>登记一条诉求</source>
        <translation>File a request</translation>
    </message>
    <message>
        <source>居民说了什么，用他的话记下来</source>
        <translation>What the resident said, in their own words</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>说事日</source>
        <translation>Talk day</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>File</translation>
    </message>
    <message>
        <source>是谁提的？</source>
        <translation>Who asked for it?</translation>
    </message>
    <message>
        <source>哪一类</source>
        <translation>About</translation>
    </message>
    <message>
        <source>谁提的</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>不留名</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>查找居民…</source>
        <translation>Find a resident…</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>‹ 上一级</source>
        <translation>‹ Up</translation>
    </message>
    <message>
        <source>没选地点，也可以登记</source>
        <translation>No place chosen; it can be filed without</translation>
    </message>
    <message>
        <source>怎么来的</source>
        <translation>How it came</translation>
    </message>
    <message>
        <source>不选了</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>NeedPanel</name>
    <message>
        <source>没有打开的诉求</source>
        <translation>No request is open</translation>
    </message>
    <message>
        <source>从左边选一条；J、K 上下移动，N 新登记一条</source>
        <translation>Choose one on the left; J and K move, N files a new one</translation>
    </message>
    <message>
        <source>诉求没有打开</source>
        <translation>The request could not be opened</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>有更新：别处刚刚办了这一条，写的字不会丢</source>
        <translation>There is news: somebody just did something with this request. What you typed stays.</translation>
    </message>
    <message>
        <source>看更新</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>提到说事日</source>
        <translation>To the talk day</translation>
    </message>
    <message>
        <source>改公示</source>
        <translation>Change what is published</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publish</translation>
    </message>
</context>
<context>
    <name>NeedWeightSheet</name>
    <message>
        <source>评价权重</source>
        <translation>Weight of ratings</translation>
    </message>
    <message>
        <source>一条诉求的综合分，由居民的评价占 %1%，承办方的评价占 %2%；居民的评价最少占 70%。</source>
        <translation>Of a request&apos;s score, the resident&apos;s grade makes %1% and the doer&apos;s %2%; the resident&apos;s never less than 70%.</translation>
    </message>
    <message>
        <source>%1 居民 %2%</source>
        <translation>%1 Resident %2%</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>就用这个</source>
        <translation>Use this</translation>
    </message>
</context>
<context>
    <name>NeedsView</name>
    <message>
        <source>诉求</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>%1 条超期</source>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>登记一条</source>
        <translation>File one</translation>
    </message>
    <message>
        <source>这里没有诉求</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>居民在一体机上提的、电话和走访时说的，都在这里；最急的排在最上面</source>
        <translation>What residents ask for at the kiosk, on the phone and on visits; the most pressing first</translation>
    </message>
    <message>
        <source>没有读到诉求</source>
        <translation>The requests could not be read</translation>
    </message>
    <message>
        <source>这里是最急的 %1 条，共 %2 条</source>
        <translation>The %1 most pressing of %2</translation>
    </message>
    <message>
        <source>各网格</source>
        <translation>By place</translation>
    </message>
    <message>
        <source>居民说事日</source>
        <translation>Talk day</translation>
    </message>
    <message>
        <source>评价权重：居民 %1%</source>
        <translation>Ratings: resident %1%</translation>
    </message>
</context>
<context>
    <name>NewPasswordFields</name>
    <message>
        <source>新密码，至少 8 个字符</source>
        <translation>New password, 8 characters or more</translation>
    </message>
    <message>
        <source>再输一次新密码</source>
        <translation>The new password again</translation>
    </message>
</context>
<context>
    <name>NewPasswordScreen</name>
    <message>
        <source>%1，请设自己的密码</source>
        <translation>%1, choose your own password</translation>
    </message>
    <message>
        <source>一次性密码只用来登录这一次。几个不相干的词连起来，又好记又难猜；不要用姓名、工号、年份和生日。</source>
        <translation>The one-time password is for this sign-in alone. Some words that have nothing to do with each other are easy to keep in mind and hard to guess; no names, login, years or birthdays.</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>就用这个密码</source>
        <translation>Use this password</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>这台电脑没有被大厅认可</source>
        <translation>The hall does not accept this computer</translation>
    </message>
    <message>
        <source>它可能还没有配对，或已被停用。请联系维护人员重新配对。
在这之前不显示任何居民信息。</source>
        <translation>It may not be paired yet, or it was revoked. Ask your operator to pair it again.
Until then no resident&apos;s data is shown.</translation>
    </message>
    <message>
        <source>请看网线和大厅后台的电源。连上后会自动继续，不用重新打开。</source>
        <translation>Check the network cable and the power of the hall&apos;s server. It goes on by itself once connected.</translation>
    </message>
</context>
<context>
    <name>NoticeSheet</name>
    <message>
        <source>请现在一次告知：还缺 %1 样</source>
        <translation>Tell them now, all at once: missing %1</translation>
    </message>
    <message>
        <source>%1 · %2。同样的缺项不会告知第二次，请一次说全。</source>
        <translation>%1 · %2. The same gap is not told twice, so please say all of it.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>打印给居民</source>
        <translation>Print for the resident</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Told</translation>
    </message>
</context>
<context>
    <name>OneTimeCard</name>
    <message>
        <source>%1 的一次性密码，只显示这一次：</source>
        <translation>One-time password of %1, shown this once:</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>改好以后，您在别的电脑上的登录会退出。</source>
        <translation>Then you are signed out at every other computer.</translation>
    </message>
    <message>
        <source>现在的密码</source>
        <translation>Your password now</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>改成新密码</source>
        <translation>Change it</translation>
    </message>
</context>
<context>
    <name>PastList</name>
    <message>
        <source>今天以前</source>
        <translation>Before today</translation>
    </message>
</context>
<context>
    <name>PublishSheet</name>
    <message>
        <source>正在公示</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>公示到一体机</source>
        <translation>Publish on the kiosks</translation>
    </message>
    <message>
        <source>一体机空闲时，大厅里人人都看得到。请不要写姓名、电话和门牌号。</source>
        <translation>Everybody in the hall reads it while a kiosk is idle. No names, phones or door numbers, please.</translation>
    </message>
    <message>
        <source>大家提了什么（%1/60）</source>
        <translation>What was asked for (%1/60)</translation>
    </message>
    <message>
        <source>比如：楼道的灯不亮</source>
        <translation>Such as: no light on the stairs</translation>
    </message>
    <message>
        <source>办成了什么（%1/80）</source>
        <translation>What was done (%1/80)</translation>
    </message>
    <message>
        <source>比如：三天内换了新灯，每月查一次</source>
        <translation>Such as: new lamps in three days, checked every month</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>撤下，不再公示</source>
        <translation>Take it off</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publish</translation>
    </message>
</context>
<context>
    <name>PurposeSheet</name>
    <message>
        <source>打开 %1 的档案</source>
        <translation>Open the record of %1</translation>
    </message>
    <message>
        <source>请写明用途。用途、时间和您的姓名会记入审计，居民可以查询。</source>
        <translation>State the purpose. Purpose, time and your name go into the audit log, which the resident can ask for.</translation>
    </message>
    <message>
        <source>接待本人办事</source>
        <translation>Serving the resident</translation>
    </message>
    <message>
        <source>核对身份</source>
        <translation>Checking identity</translation>
    </message>
    <message>
        <source>补充材料</source>
        <translation>Adding documents</translation>
    </message>
    <message>
        <source>回复诉求进展</source>
        <translation>Answering a request</translation>
    </message>
    <message>
        <source>例如：接待本人办理高龄津贴</source>
        <translation>Such as: old-age allowance, resident present</translation>
    </message>
    <message>
        <source>至少两个字</source>
        <translation>At least two characters</translation>
    </message>
    <message>
        <source>不打开</source>
        <translation>Do not open</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>Open record</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>RatingsPanel</name>
    <message>
        <source>没有读到评价</source>
        <translation>The ratings could not be read</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>近 90 天没有评价</source>
        <translation>No ratings in the last 90 days</translation>
    </message>
    <message>
        <source>居民办完事在一体机上给的评价，会出现在这里</source>
        <translation>What residents say at a kiosk when their business is done stands here</translation>
    </message>
    <message>
        <source>居民对全厅的评价</source>
        <translation>What residents thought of this hall</translation>
    </message>
    <message>
        <source>居民对您的评价</source>
        <translation>What residents thought of your work</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>自己经办的，不写是谁给的，也不写几点给的</source>
        <translation>For your own work it does not say who gave the rating or at what time</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>%1 打开，用途：%2；已记入审计</source>
        <translation>Opened at %1 for: %2; written to the audit log</translation>
    </message>
    <message>
        <source>关闭档案</source>
        <translation>Close record</translation>
    </message>
    <message>
        <source>约时间</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>受理办件</source>
        <translation>Start a matter</translation>
    </message>
    <message>
        <source>更正资料</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>迁出或去世</source>
        <translation>Moved or deceased</translation>
    </message>
    <message>
        <source>改在册状态</source>
        <translation>Change standing</translation>
    </message>
    <message>
        <source>与另一份合并</source>
        <translation>Merge with another record</translation>
    </message>
    <message>
        <source>谁改过、谁看过</source>
        <translation>Who changed, who looked</translation>
    </message>
    <message>
        <source>关爱登记</source>
        <translation>Extra care</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>没有打开的档案</source>
        <translation>No record is open</translation>
    </message>
    <message>
        <source>从左边选一位居民，写明用途后打开。锁屏或关闭后，这里不留内容。</source>
        <translation>Choose a resident on the left and state the purpose. Nothing stays here after you lock or close.</translation>
    </message>
    <message>
        <source>档案没有打开</source>
        <translation>The record could not be opened</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>现在要注意</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>走访与民情日记</source>
        <translation>Home visits</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Appointments</translation>
    </message>
</context>
<context>
    <name>ResidentFinder</name>
    <message>
        <source>姓名、拼音首字母、手机或证件后四位、住址</source>
        <translation>Name, pinyin initials, last four of phone or ID, address</translation>
    </message>
    <message>
        <source>只显示前 %1 位，请多写几个字</source>
        <translation>Only the first %1 are shown; type more</translation>
    </message>
    <message>
        <source>查找居民</source>
        <translation>Find a resident</translation>
    </message>
    <message>
        <source>边写边找。查找本身不打开档案。</source>
        <translation>Results come as you type. Searching opens no record.</translation>
    </message>
    <message>
        <source>没有找到「%1」</source>
        <translation>Nothing found for &quot;%1&quot;</translation>
    </message>
    <message>
        <source>请换一个写法，或用手机、证件后四位再查</source>
        <translation>Try another spelling, or the last four digits of the phone or ID</translation>
    </message>
    <message>
        <source>没有查成</source>
        <translation>The search failed</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>ResidentsView</name>
    <message>
        <source>居民</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>/ 查找</source>
        <translation>/ search</translation>
    </message>
    <message>
        <source>登记新居民</source>
        <translation>Add a resident</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>这个窗口</source>
        <translation>This window</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>提示音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>有人到访、有人等核准时响一声；已被接待的不响</source>
        <translation>One sound when somebody arrives or waits for approval; none once they are being served</translation>
    </message>
    <message>
        <source>打开提示音</source>
        <translation>Turn sound on</translation>
    </message>
    <message>
        <source>关掉提示音</source>
        <translation>Turn sound off</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>摘要跟着换语言；同事写的话照原样</source>
        <translation>Summaries follow; what colleagues wrote stays as it is</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>常用的操作都可以不用鼠标</source>
        <translation>Everything common works without the mouse</translation>
    </message>
    <message>
        <source>全部快捷键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>与大厅服务的连接</source>
        <translation>Connection to the hall</translation>
    </message>
    <message>
        <source>改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>登录帮助</source>
        <translation>Help with signing in</translation>
    </message>
    <message>
        <source>有人忘了密码，或连续输错要等</source>
        <translation>Somebody forgot their password, or must wait after wrong entries</translation>
    </message>
    <message>
        <source>居民在一体机上连续输错要等时，在这里解除</source>
        <translation>End the wait of a resident who entered something wrong at a kiosk</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>待办提醒</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>人脸登记</source>
        <translation>Face enrolment</translation>
    </message>
    <message>
        <source>没有居民在等核准</source>
        <translation>Nobody waits for approval</translation>
    </message>
    <message>
        <source>%1 位在等您核准</source>
        <translation>%1 waiting for approval</translation>
    </message>
    <message>
        <source>正在接待</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>各窗口都空着</source>
        <translation>All windows are free</translation>
    </message>
    <message>
        <source>一体机</source>
        <translation>Kiosks</translation>
    </message>
    <message>
        <source>还没有一体机连上大厅</source>
        <translation>No kiosk is connected yet</translation>
    </message>
    <message>
        <source>提示音已关</source>
        <translation>Sound is off</translation>
    </message>
    <message>
        <source>提示音已开</source>
        <translation>Sound is on</translation>
    </message>
    <message>
        <source>同事</source>
        <translation>Colleagues</translation>
    </message>
    <message>
        <source>大厅里没有别的同事</source>
        <translation>No colleagues in this hall</translation>
    </message>
    <message>
        <source>外出留言</source>
        <translation>I am out</translation>
    </message>
    <message>
        <source>要您处理</source>
        <translation>For you to see to</translation>
    </message>
    <message>
        <source>看看怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>同事移交给您</source>
        <translation>Handed to you</translation>
    </message>
    <message>
        <source>%1 件等您接手</source>
        <translation>%1 to take over</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>前台登录</source>
        <translation>Front desk sign-in</translation>
    </message>
    <message>
        <source>已锁屏 · %1</source>
        <translation>Locked · %1</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Someone else</translation>
    </message>
    <message>
        <source>忘了密码？请负责人在“设置 · 登录帮助”里给您一个一次性密码；手上的事都还在。</source>
        <translation>Forgot your password? A manager gives you a one-time password under Settings, Help with signing in. What you have in hand stays.</translation>
    </message>
</context>
<context>
    <name>SlipWords</name>
    <message>
        <source>受理回执：%1</source>
        <translation>Receipt: %1</translation>
    </message>
    <message>
        <source>一次性告知单：%1</source>
        <translation>What is still missing: %1</translation>
    </message>
    <message>
        <source>居民：%1</source>
        <translation>Resident: %1</translation>
    </message>
    <message>
        <source>编号 %1，查询码 %2</source>
        <translation>Number %1, code %2</translation>
    </message>
    <message>
        <source>在一体机上查进度：把下面的二维码对着摄像头，或者输入编号和查询码。</source>
        <translation>To look up the progress at a kiosk, hold the code below to its camera, or type the number and the code.</translation>
    </message>
    <message>
        <source>编号：%1
查询码：%2</source>
        <translation>No. %1
Code to look it up: %2</translation>
    </message>
    <message>
        <source>没有留姓名：请收好这张回执，丢了就查不到了。</source>
        <translation>No name was left: please keep this slip, it is the only way to look it up.</translation>
    </message>
    <message>
        <source>经办人：%1</source>
        <translation>Handled by %1</translation>
    </message>
    <message>
        <source>办这件事还要带这 %1 样</source>
        <translation>Please bring these things (%1)</translation>
    </message>
    <message>
        <source>带齐后再来，不用重新排队说明。</source>
        <translation>Come back with all of it; you need not explain it again.</translation>
    </message>
</context>
<context>
    <name>StandingSheet</name>
    <message>
        <source>%1 还住在这里吗？</source>
        <translation>Does %1 still live here?</translation>
    </message>
    <message>
        <source>保存后不再提示可以办的事；人脸同意随之撤回，人脸特征立即全部删除，不能恢复。没有办完的事照常办。</source>
        <translation>Nothing is offered any more; face consent is withdrawn and all face templates are erased at once, for good. Open matters go on.</translation>
    </message>
    <message>
        <source>恢复在册。人脸要用，得本人重新同意、重新采集。</source>
        <translation>Back on the books. To use the face again they must consent and enrol anew.</translation>
    </message>
    <message>
        <source>在册</source>
        <translation>Lives here</translation>
    </message>
    <message>
        <source>已迁出</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>已去世</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>哪一天（不知道就空着）</source>
        <translation>On which day (empty if unknown)</translation>
    </message>
    <message>
        <source>比如：2026-11-01</source>
        <translation>Such as: 2026-11-01</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>StartComplaint</name>
    <message>
        <source>投诉什么，照本人的话写</source>
        <translation>What they complain about, in their words</translation>
    </message>
    <message>
        <source>说的是哪位同事（没有就不选）。这件事不给被投诉的人办，也不给他看。</source>
        <translation>About which colleague (or nobody). They will neither handle it nor see it.</translation>
    </message>
    <message>
        <source>不记姓名，也不记是哪次来访。查进度只凭回执上的编号和查询码，请打印给本人。</source>
        <translation>Neither the name nor the visit is kept. Only the number and code on the slip show its progress: please print it for them.</translation>
    </message>
    <message>
        <source>投诉记在 %1 名下。本人不愿留名的，可以不留姓名。</source>
        <translation>The complaint stands in the name of %1. Whoever prefers need not leave a name.</translation>
    </message>
    <message>
        <source>记在本人名下</source>
        <translation>In their name</translation>
    </message>
    <message>
        <source>不留姓名</source>
        <translation>Leave no name</translation>
    </message>
</context>
<context>
    <name>StartItems</name>
    <message>
        <source>办什么事？事项、俗称、拼音首字母</source>
        <translation>What is it about? Item, common name, pinyin initials</translation>
    </message>
    <message>
        <source>没有找到「%1」，请换一个说法</source>
        <translation>Nothing found for &quot;%1&quot;; try other words</translation>
    </message>
</context>
<context>
    <name>StartProxy</name>
    <message>
        <source>还没有登记过授权。请看授权材料，登记后再受理。</source>
        <translation>No authority is on record. See the papers and record it first.</translation>
    </message>
    <message>
        <source>代办人姓名</source>
        <translation>Who acts for them</translation>
    </message>
    <message>
        <source>到 2026-12-31</source>
        <translation>Until 2026-12-31</translation>
    </message>
    <message>
        <source>监护</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>家人</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>委托</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>公证</source>
        <translation>Notary</translation>
    </message>
    <message>
        <source>登记授权</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>为 %1 受理</source>
        <translation>Start a matter for %1</translation>
    </message>
    <message>
        <source>选一个事项；Enter 选中，↑ ↓ 移动</source>
        <translation>Choose an item: ↑ ↓ and Enter</translation>
    </message>
    <message>
        <source>换一项</source>
        <translation>Another item</translation>
    </message>
    <message>
        <source>这一项不要材料</source>
        <translation>This item needs no materials</translation>
    </message>
    <message>
        <source>带来了哪些？按数字勾选</source>
        <translation>What did they bring? Tick by number</translation>
    </message>
    <message>
        <source>本人来办</source>
        <translation>They come themselves</translation>
    </message>
    <message>
        <source>别人代办</source>
        <translation>Somebody acts for them</translation>
    </message>
    <message>
        <source>全带齐了</source>
        <translation>All here</translation>
    </message>
    <message>
        <source>先不受理</source>
        <translation>Do not start</translation>
    </message>
    <message>
        <source>受理，告知还缺 %1 样</source>
        <translation>Start; missing %1</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>受理匿名投诉</source>
        <translation>Complaint without a name</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>建议先做</source>
        <translation>Do first</translation>
    </message>
</context>
<context>
    <name>TalkDayView</name>
    <message>
        <source>居民说事日</source>
        <translation>Talk day</translation>
    </message>
    <message>
        <source>提一个议题</source>
        <translation>Raise a topic</translation>
    </message>
    <message>
        <source>已公示</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>这一天还没有议题</source>
        <translation>No topic on this day yet</translation>
    </message>
    <message>
        <source>居民当面提的、从诉求里转来的，都在这里一起说、一起议、一起评</source>
        <translation>What residents raise in person and what comes from requests is talked about, decided and rated together here</translation>
    </message>
    <message>
        <source>没有读到议题</source>
        <translation>The topics could not be read</translation>
    </message>
</context>
<context>
    <name>TopicActions</name>
    <message>
        <source>一起议定怎么办</source>
        <translation>What was decided together</translation>
    </message>
    <message>
        <source>办成了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>下次可以学到什么</source>
        <translation>Lessons for next time</translation>
    </message>
    <message>
        <source>还要办什么</source>
        <translation>What is still to do</translation>
    </message>
    <message>
        <source>非常满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>很不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>议事</source>
        <translation>Discuss</translation>
    </message>
    <message>
        <source>办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>评事</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>了事</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>改公示</source>
        <translation>Change what is published</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>谁负责：单位、社会组织或志愿队</source>
        <translation>Who does it: a unit, organisation or team</translation>
    </message>
    <message>
        <source>%1 个工作日内</source>
        <translation>Within %1 working days</translation>
    </message>
    <message>
        <source>到场的人举手，每一档有几位；没有的不用填</source>
        <translation>By show of hands: how many gave each grade; leave out what nobody gave</translation>
    </message>
    <message>
        <source>先不办</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>TopicPanel</name>
    <message>
        <source>没有打开的议题</source>
        <translation>No topic is open</translation>
    </message>
    <message>
        <source>从左边选一个；J、K 上下移动，N 提一个新的</source>
        <translation>Choose one on the left; J and K move, N raises a new one</translation>
    </message>
</context>
<context>
    <name>TopicSheet</name>
    <message>
        <source>提一个议题</source>
        <translation>Raise a topic</translation>
    </message>
    <message>
        <source>下一个居民说事日大家一起说。</source>
        <translation>It is talked about on the next talk day.</translation>
    </message>
    <message>
        <source>下一个居民说事日大家一起说；诉求照常办理。</source>
        <translation>It is talked about on the next talk day; the request itself goes on as before.</translation>
    </message>
    <message>
        <source>一句话说清楚要议什么</source>
        <translation>The topic in one sentence</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>提到说事日</source>
        <translation>To the talk day</translation>
    </message>
</context>
<context>
    <name>TroubleWords</name>
    <message>
        <source>居民档案</source>
        <translation>A resident&apos;s record</translation>
    </message>
    <message>
        <source>一份人脸特征</source>
        <translation>One face template</translation>
    </message>
    <message>
        <source>同意书或授权上的姓名</source>
        <translation>A name on a consent or an authority</translation>
    </message>
    <message>
        <source>关爱提示</source>
        <translation>A care note</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>A matter</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>A request</translation>
    </message>
    <message>
        <source>走访记录</source>
        <translation>Notes of a home visit</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>A member of staff</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>An appointment</translation>
    </message>
    <message>
        <source>移交或外出留言</source>
        <translation>A hand-over or absence note</translation>
    </message>
    <message>
        <source>议题或公示</source>
        <translation>A topic or what is published of it</translation>
    </message>
    <message>
        <source>网格员姓名、电话</source>
        <translation>A grid worker&apos;s name and phone</translation>
    </message>
    <message>
        <source>审计记录</source>
        <translation>The audit log</translation>
    </message>
    <message>
        <source>一条记录</source>
        <translation>One row</translation>
    </message>
    <message>
        <source>刷脸认不出这位居民，按姓名也找不到。本人来了照样办事：看证件，按没有档案接待。</source>
        <translation>This resident is not recognised by face and not found by name. They are served all the same: look at their document and serve them as somebody without a record.</translation>
    </message>
    <message>
        <source>少一份比对，别的几份还在用。总认不出时，请本人重新登记人脸。</source>
        <translation>One picture fewer to compare with; the others are in use. If they are often not recognised, let them enrol again.</translation>
    </message>
    <message>
        <source>同意仍然有效，只是看不到是谁代签或代办的。请本人带材料来，再记一次。</source>
        <translation>The consent or authority stands, but who signed or acts for them cannot be read. Let them bring the papers, and note it again.</translation>
    </message>
    <message>
        <source>接待时看不到这一条提示。请问本人需要什么照顾，再记一次。</source>
        <translation>This note is not shown when they are served. Ask what care they need, and note it again.</translation>
    </message>
    <message>
        <source>列表里看不到这件事，到期也不会提醒。请按回执编号找到本人，重新受理。</source>
        <translation>It is on no list, and nobody is reminded when it is due. Find the resident by the number on the slip, and begin it again.</translation>
    </message>
    <message>
        <source>列表里看不到这条诉求，到期也不会提醒。请当面问清，重新登记。</source>
        <translation>It is on no list, and nobody is reminded when it is due. Ask what it was, and file it again.</translation>
    </message>
    <message>
        <source>档案里看不到这次走访写了什么。</source>
        <translation>What was written about this visit is not in the record.</translation>
    </message>
    <message>
        <source>这位同事登录不了，名字也显示不出来。请维护人员重新添加。</source>
        <translation>This colleague cannot sign in, and their name is not shown. Ask the operator to add them again.</translation>
    </message>
    <message>
        <source>今天的预约里看不到它。请打电话问本人，再约一次。</source>
        <translation>It is not among the appointments. Ring the resident, and make it again.</translation>
    </message>
    <message>
        <source>看不到同事留的这句话。请当面问。</source>
        <translation>What a colleague wrote cannot be read. Ask them.</translation>
    </message>
    <message>
        <source>说事日和一体机上看不到它。请重新提一次。</source>
        <translation>It is neither on the talk day nor on the kiosks. Raise it again.</translation>
    </message>
    <message>
        <source>看不到这一格由谁负责、打哪个电话。请维护人员重新导入。</source>
        <translation>Who looks after this cell, and their phone, cannot be read. Ask the operator to import them again.</translation>
    </message>
    <message>
        <source>办事不受影响；以前的一条说明读不出了。</source>
        <translation>Nothing is held up; one earlier remark cannot be read.</translation>
    </message>
    <message>
        <source>大厅照常开门，只是看不到这一条。</source>
        <translation>The hall goes on without this row.</translation>
    </message>
</context>
<context>
    <name>TroublesView</name>
    <message>
        <source>要负责人处理的事</source>
        <translation>For the manager</translation>
    </message>
    <message>
        <source>现在没有要您处理的事</source>
        <translation>Nothing needs you at the moment</translation>
    </message>
    <message>
        <source>记录读不出、人脸同意等着确认、缺节假日安排时，会列在这里。</source>
        <translation>Rows that cannot be read, consents that wait to be confirmed and a missing notice on public holidays stand here.</translation>
    </message>
    <message>
        <source>读不出的记录</source>
        <translation>Rows that cannot be read</translation>
    </message>
    <message>
        <source>大厅照常开门，只少了下面这些。请告诉维护人员：备份里可能还有好的。修好之前，照每一条下面写的做。</source>
        <translation>The hall goes on without these. Tell the operator: a backup may have them. Until then, do as each says.</translation>
    </message>
    <message>
        <source>等您确认的人脸同意：%1 份</source>
        <translation>Consents that wait for you: %1</translation>
    </message>
    <message>
        <source>大厅的数据放回过旧的一份，之后有没有人撤回同意，已经查不到。所以这些人先不刷脸识别。请等本人来，看证件，问清楚，再在他的档案里确认；本人不愿意的，在同一处删除。不去动它，就一直不识别。</source>
        <translation>Old records of the hall were put back, and nobody can know who withdrew since. These people are therefore not recognised by face. When they come themselves, look at their document, ask, and confirm in their record; if they do not want it, erase it there. Left alone, it stays as it is: they are not recognised.</translation>
    </message>
    <message>
        <source>本人在场，打开档案</source>
        <translation>They are here: open record</translation>
    </message>
    <message>
        <source>节假日安排</source>
        <translation>Public holidays</translation>
    </message>
    <message>
        <source>。国务院办公厅一般十一月发布；请维护人员照着填进 working_days.json。</source>
        <translation>. The State Council usually publishes it in November; ask the operator to enter it in working_days.json.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>接手</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>选一项就记下；您的姓名、时间和这一项会记入审计。</source>
        <translation>Choose one and it is noted; your name, the time and this go to the audit log.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>请先写明用途打开档案，或先接待本人，再办这一步</source>
        <translation>First open the record with a purpose, or take the visit; then do this</translation>
    </message>
    <message>
        <source>刚刚</source>
        <translation>Just now</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>没有等</source>
        <translation>No wait</translation>
    </message>
    <message>
        <source>等了 %1</source>
        <translation>Waited %1</translation>
    </message>
    <message>
        <source>%1 小时 %2 分钟</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>很有把握</source>
        <translation>Very sure</translation>
    </message>
    <message>
        <source>本人确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>证件尾号签到</source>
        <translation>By ID number</translation>
    </message>
    <message>
        <source>拿不准</source>
        <translation>Not sure</translation>
    </message>
    <message>
        <source>未登记访客</source>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>工作人员确认</source>
        <translation>Confirmed by staff</translation>
    </message>
    <message>
        <source>机器认出，本人还没有确认，请先称呼姓名核对</source>
        <translation>Recognised, not yet confirmed: check the name first</translation>
    </message>
    <message>
        <source>本人在一体机上点了「是我」</source>
        <translation>Confirmed &quot;it is me&quot; at the kiosk</translation>
    </message>
    <message>
        <source>本人用手机尾号、姓氏和身份证后四位签到，没有用人脸</source>
        <translation>Signed in with phone digits, surname and the last four of the ID number, without a face</translation>
    </message>
    <message>
        <source>机器拿不准，请当面问清是哪一位</source>
        <translation>Not sure who it is: please ask</translation>
    </message>
    <message>
        <source>没有登记也一样办事，不需要知道是谁</source>
        <translation>Everybody is served, whether or not we know who they are</translation>
    </message>
    <message>
        <source>由工作人员当面确认</source>
        <translation>Confirmed in person by a member of staff</translation>
    </message>
    <message>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <source>%1已接待</source>
        <translation>%1 is serving</translation>
    </message>
    <message>
        <source>已请坐等候</source>
        <translation>Asked to sit</translation>
    </message>
    <message>
        <source>已请到 %1 号窗口</source>
        <translation>Sent to window %1</translation>
    </message>
    <message>
        <source>%1 号窗口 %2已接待</source>
        <translation>%2 is serving at window %1</translation>
    </message>
    <message>
        <source>本厅没有在办的事，请问来意</source>
        <translation>No open matters: ask what they came for</translation>
    </message>
    <message>
        <source>不能确定是哪一位，请当面核对</source>
        <translation>It is not certain who this is: please ask</translation>
    </message>
    <message>
        <source>没有选事项，请问来意</source>
        <translation>No service chosen: ask what they came for</translation>
    </message>
    <message>
        <source>自选：%1</source>
        <translation>Chose: %1</translation>
    </message>
    <message>
        <source>请人帮忙</source>
        <translation>Asks for help</translation>
    </message>
    <message>
        <source>登录已经失效，请重新登录</source>
        <translation>Your session has ended; please sign in again</translation>
    </message>
    <message>
        <source>工号或密码不对</source>
        <translation>Login or password is wrong</translation>
    </message>
    <message>
        <source>连续输错太多次，请 %1后再试</source>
        <translation>Too many wrong tries; try again in %1</translation>
    </message>
    <message>
        <source>您的岗位不能做这一步，请找负责人</source>
        <translation>Your role may not do this; ask a manager</translation>
    </message>
    <message>
        <source>已有同事先接待</source>
        <translation>A colleague was first</translation>
    </message>
    <message>
        <source>%1已先接待</source>
        <translation>%1 was first</translation>
    </message>
    <message>
        <source>大厅里没有找到，可能已经删除</source>
        <translation>It is no longer there; it may have been removed</translation>
    </message>
    <message>
        <source>情况刚刚变了，这一步没有做，请看最新状态</source>
        <translation>This has just changed; nothing was done. Check the latest state</translation>
    </message>
    <message>
        <source>与另一位居民的人脸太像，没有保存</source>
        <translation>Too similar to another resident&apos;s face; nothing was saved</translation>
    </message>
    <message>
        <source>采集的人脸不够清楚，没有保存</source>
        <translation>The pictures were not clear enough; nothing was saved</translation>
    </message>
    <message>
        <source>一体机与大厅的识别版本不一致，请联系维护人员</source>
        <translation>The kiosk and the hall use different models; tell your operator</translation>
    </message>
    <message>
        <source>这位居民未满十四周岁，由监护人同意，请写监护人姓名</source>
        <translation>This resident is under 14: a guardian consents. Please write the guardian&apos;s name</translation>
    </message>
    <message>
        <source>同意书已有新版本，请居民重新阅读</source>
        <translation>There is a newer consent text; ask the resident to read it</translation>
    </message>
    <message>
        <source>操作太快，请 %1后再试</source>
        <translation>Too fast; try again in %1</translation>
    </message>
    <message>
        <source>大厅服务暂时做不了，什么也没有保存，请稍后再试</source>
        <translation>The hall cannot do it now and saved nothing; try again later</translation>
    </message>
    <message>
        <source>与大厅服务断开，这一步没有做成，请等连上后再试</source>
        <translation>The connection broke and nothing was done; try again once connected</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 分 %2 秒</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>等您核对身份</source>
        <translation>Waiting for you to check who it is</translation>
    </message>
    <message>
        <source>已核准，居民正在阅读同意书、采集人脸</source>
        <translation>Approved; the resident is reading the consent and being captured</translation>
    </message>
    <message>
        <source>已谢绝</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>登记完成</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>采集不够清楚，没有保存，可以请居民再来一次</source>
        <translation>Not clear enough; nothing was saved, they may try again</translation>
    </message>
    <message>
        <source>居民停止了登记，什么也没有保存</source>
        <translation>The resident stopped; nothing was saved</translation>
    </message>
    <message>
        <source>离线，请看电源和网线</source>
        <translation>Offline: check power and network</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>找不到摄像头，仍可不用人脸签到</source>
        <translation>No camera; sign-in without a face works</translation>
    </message>
    <message>
        <source>摄像头被占用，仍可不用人脸签到</source>
        <translation>Camera in use elsewhere; sign-in without a face works</translation>
    </message>
    <message>
        <source>摄像头没有画面，仍可不用人脸签到</source>
        <translation>No picture from the camera; sign-in without a face works</translation>
    </message>
    <message>
        <source>缺识别模型，仍可不用人脸签到</source>
        <translation>Recognition model missing; sign-in without a face works</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>待补材料</source>
        <translation>Documents missing</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>已分类</source>
        <translation>Classified</translation>
    </message>
    <message>
        <source>已有安排</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>正在处理</source>
        <translation>Being acted on</translation>
    </message>
    <message>
        <source>已评价</source>
        <translation>Evaluated</translation>
    </message>
    <message>
        <source>M 月 d 日</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>yyyy 年 M 月 d 日</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>粤语</source>
        <translation>Cantonese</translation>
    </message>
    <message>
        <source>英语</source>
        <translation>English</translation>
    </message>
    <message>
        <source>维吾尔语</source>
        <translation>Uyghur</translation>
    </message>
    <message>
        <source>藏语</source>
        <translation>Tibetan</translation>
    </message>
    <message>
        <source>蒙古语</source>
        <translation>Mongolian</translation>
    </message>
    <message>
        <source>接的不是原来的摄像头，已停用人脸，请管理员查看</source>
        <translation>Not the camera it was set up with; faces are off, an operator should look</translation>
    </message>
    <message>
        <source>画面不是来自真实摄像头，已停用人脸，请管理员查看</source>
        <translation>Pictures do not come from a real camera; faces are off, an operator should look</translation>
    </message>
    <message>
        <source>还没有别人登记，不会认混</source>
        <translation>nobody else is enrolled, no mix-ups</translation>
    </message>
    <message>
        <source>和其他居民都不像，不易认混</source>
        <translation>like no other resident, mix-ups unlikely</translation>
    </message>
    <message>
        <source>和个别居民有点像，仍分得清</source>
        <translation>a little like somebody, still told apart</translation>
    </message>
    <message>
        <source>和一位居民很像，认人时会先问您</source>
        <translation>much like another resident: you will be asked</translation>
    </message>
    <message>
        <source>换过识别模型，等您核对身份后重新采集</source>
        <translation>Model changed: waits for you to check who it is, for new pictures</translation>
    </message>
    <message>
        <source>已核准，居民正在重新采集人脸</source>
        <translation>Approved; new pictures are being taken</translation>
    </message>
    <message>
        <source>登记完成；%1</source>
        <translation>Enrolled; %1</translation>
    </message>
    <message>
        <source>与另一位居民太像，还没有保存，等您核对</source>
        <translation>Too much like another resident; not stored yet, waits for you</translation>
    </message>
    <message>
        <source>与 %1 太像，还没有保存，等您核对</source>
        <translation>Too much like %1; not stored yet, waits for you</translation>
    </message>
    <message>
        <source>等材料，计时暂停</source>
        <translation>Waiting, clock stopped</translation>
    </message>
    <message>
        <source>已过法定时限</source>
        <translation>Past the legal limit</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>补来材料</source>
        <translation>Brought</translation>
    </message>
    <message>
        <source>告知补料</source>
        <translation>Asked for more</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>延期告知</source>
        <translation>Delayed</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Hand on</translation>
    </message>
    <message>
        <source>对方签收</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>%1 像是有照片对着摄像头，没有识别</source>
        <translation>%1 perhaps a picture held to the camera; nobody was recognised</translation>
    </message>
    <message>
        <source>%1 有人没做完摄像头请做的动作，可能需要帮忙</source>
        <translation>%1 somebody did not finish what the camera asked for and may need help</translation>
    </message>
    <message>
        <source>这件事已经办结或撤回，不能再改</source>
        <translation>This matter is finished or withdrawn and cannot change</translation>
    </message>
    <message>
        <source>这件事由另一位同事负责，请他办或请负责人办</source>
        <translation>A colleague is responsible for it; ask them or the manager</translation>
    </message>
    <message>
        <source>还缺材料，材料齐了才能往下办</source>
        <translation>Materials are missing; it goes on when they are there</translation>
    </message>
    <message>
        <source>这些材料不在所缺之列</source>
        <translation>These materials are not among what is missing</translation>
    </message>
    <message>
        <source>请把内容写清楚</source>
        <translation>Please fill in the text</translation>
    </message>
    <message>
        <source>这件事没有等对方签收</source>
        <translation>Nobody was asked to acknowledge this</translation>
    </message>
    <message>
        <source>已过承诺时限，延期要由负责人决定</source>
        <translation>The promised limit is past; the manager decides about a delay</translation>
    </message>
    <message>
        <source>会超过法定时限，延期要由负责人批准</source>
        <translation>This would pass the statutory limit; the manager must approve</translation>
    </message>
    <message>
        <source>法定时限只能延长一次</source>
        <translation>The statutory limit is extended once only</translation>
    </message>
    <message>
        <source>这件投诉说的是您本人，由另一位同事办理</source>
        <translation>This complaint is about you; a colleague handles it</translation>
    </message>
    <message>
        <source>投诉不能移交给被投诉的人</source>
        <translation>A complaint cannot be handed to the person it is about</translation>
    </message>
    <message>
        <source>已经在这位同事手上</source>
        <translation>This colleague has it already</translation>
    </message>
    <message>
        <source>没有等您接手的移交</source>
        <translation>Nothing waits for you to accept it</translation>
    </message>
    <message>
        <source>只有投诉才写说的是哪位工作人员</source>
        <translation>Only a complaint names a member of staff</translation>
    </message>
    <message>
        <source>这次接待已经办结，不能再移交</source>
        <translation>This visit is done and cannot be handed over</translation>
    </message>
    <message>
        <source>还没有人接待，请先接待再移交</source>
        <translation>Nobody serves this visitor yet; take them first</translation>
    </message>
    <message>
        <source>这位访客由另一位同事接待，请他移交或请负责人移交</source>
        <translation>A colleague serves this visitor; ask them or the manager to hand over</translation>
    </message>
    <message>
        <source>请写明移交的话，让接手的同事不用再问一遍</source>
        <translation>Please write a note, so that nobody has to ask again</translation>
    </message>
    <message>
        <source>这位同事已不在岗，请选另一位</source>
        <translation>This colleague no longer works here; choose another</translation>
    </message>
    <message>
        <source>这位同事留言外出了，请选另一位</source>
        <translation>This colleague is out; choose another</translation>
    </message>
    <message>
        <source>这是移交给另一位同事的</source>
        <translation>This was handed to another colleague</translation>
    </message>
    <message>
        <source>回来的时间已经过了，请往后写</source>
        <translation>That time is past; choose a later one</translation>
    </message>
    <message>
        <source>请选另一位同事代为接待</source>
        <translation>Choose another colleague to help</translation>
    </message>
    <message>
        <source>代为接待的同事不在岗或也外出了，请选另一位</source>
        <translation>That colleague is away too; choose somebody else</translation>
    </message>
    <message>
        <source>没有登记过这位代办人的授权，请先看授权材料并登记</source>
        <translation>No authority of this person is on record; see the papers and record it first</translation>
    </message>
    <message>
        <source>这位代办人的授权已经到期，请重新登记</source>
        <translation>This person&apos;s authority has run out; record it anew</translation>
    </message>
    <message>
        <source>请写代办人的姓名</source>
        <translation>Please name who acts for them</translation>
    </message>
    <message>
        <source>委托书要写到哪一天为止</source>
        <translation>A letter of authority needs its last day</translation>
    </message>
    <message>
        <source>授权的截止日期已经过了</source>
        <translation>That last day is past</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>家人（户口簿）</source>
        <translation>Family (household register)</translation>
    </message>
    <message>
        <source>书面委托</source>
        <translation>Letter of authority</translation>
    </message>
    <message>
        <source>公证委托</source>
        <translation>Notarised authority</translation>
    </message>
    <message>
        <source> · 没有期限</source>
        <translation> · without end</translation>
    </message>
    <message>
        <source> · %1已到期</source>
        <translation> · ran out on %1</translation>
    </message>
    <message>
        <source> · 到 %1为止</source>
        <translation> · until %1</translation>
    </message>
    <message>
        <source>这条诉求已经办结、合并、不予受理或撤回，不能再改</source>
        <translation>This request is closed, merged, declined or withdrawn and cannot be changed</translation>
    </message>
    <message>
        <source>这条诉求还没有结束，不用恢复</source>
        <translation>This request has not ended; there is nothing to restore</translation>
    </message>
    <message>
        <source>还没有分类，请先分类</source>
        <translation>It is not classified yet; please classify it first</translation>
    </message>
    <message>
        <source>还没有统筹设计，请先写好办理方案和完成日期</source>
        <translation>There is no plan yet; write the plan and the due date first</translation>
    </message>
    <message>
        <source>还没有认领，请先找到承办的单位、组织或队伍</source>
        <translation>Nobody has claimed it; please find a unit, organisation or team first</translation>
    </message>
    <message>
        <source>已经有人认领，要改请先退回认领</source>
        <translation>Somebody has claimed it; give the claim back first</translation>
    </message>
    <message>
        <source>已经办完，要改请先重新办理</source>
        <translation>It is done; reopen it first</translation>
    </message>
    <message>
        <source>还没有办完，办完后才能评价和办结</source>
        <translation>It is not done yet; it can be rated and closed after that</translation>
    </message>
    <message>
        <source>这一步由负责人决定</source>
        <translation>This step is the manager&apos;s</translation>
    </message>
    <message>
        <source>这一步由工作人员办理</source>
        <translation>This step is for staff</translation>
    </message>
    <message>
        <source>请写完成日期，日期不能早于今天</source>
        <translation>Please give a due date, today or later</translation>
    </message>
    <message>
        <source>重点诉求要由单位或社会组织认领</source>
        <translation>A key request is claimed by a unit or an organisation</translation>
    </message>
    <message>
        <source>专业诉求要由有这项专长的单位、组织或队伍认领</source>
        <translation>A professional request is claimed by whoever has the skill</translation>
    </message>
    <message>
        <source>不能和自己合并</source>
        <translation>It cannot be merged with itself</translation>
    </message>
    <message>
        <source>要并入的那条诉求已经结束</source>
        <translation>The request to merge with has ended</translation>
    </message>
    <message>
        <source>评价当天可以修改，过后不能再改</source>
        <translation>A rating can be changed on its day, not later</translation>
    </message>
    <message>
        <source>居民还可以评价，过了评价期限才能直接办结</source>
        <translation>The resident may still rate it; after that it can be closed without a rating</translation>
    </message>
    <message>
        <source>居民评价不满意，请写明怎样回访、怎样整改</source>
        <translation>The resident was dissatisfied; write how you followed up and what changes</translation>
    </message>
    <message>
        <source>不是今天结束的，要由负责人恢复</source>
        <translation>It did not end today; the manager restores it</translation>
    </message>
    <message>
        <source>还没有议事，请先写明议定的办法</source>
        <translation>It has not been discussed yet; write down the decision first</translation>
    </message>
    <message>
        <source>还没有办完</source>
        <translation>It is not done yet</translation>
    </message>
    <message>
        <source>还没有评事，请先记录大家的评价</source>
        <translation>It has not been rated yet; enter the grades first</translation>
    </message>
    <message>
        <source>这个议题已经了结，不能再改</source>
        <translation>This topic is closed and cannot be changed</translation>
    </message>
    <message>
        <source>请填写五档评价的人数</source>
        <translation>Please enter how many gave each grade</translation>
    </message>
    <message>
        <source>这一天不是居民说事日</source>
        <translation>That day is not a talk day</translation>
    </message>
    <message>
        <source>里面有电话或证件号码，公示时不能写</source>
        <translation>There is a phone or ID number in it; that cannot be published</translation>
    </message>
    <message>
        <source>里面有门牌号，公示时不能写</source>
        <translation>There is a door number in it; that cannot be published</translation>
    </message>
    <message>
        <source>请把话写完整，至少 %1 个字</source>
        <translation>Please write a whole sentence, at least %1 characters</translation>
    </message>
    <message>
        <source>太长，最多 %1 个字</source>
        <translation>Too long: at most %1 characters</translation>
    </message>
    <message>
        <source>“%1”是居民的姓名，公示时不能写</source>
        <translation>&quot;%1&quot; is a resident&apos;s name and may not be published</translation>
    </message>
    <message>
        <source>只有投诉可以不留姓名，别的事要先找到居民</source>
        <translation>Only a complaint may be left without a name; for anything else, find the resident first</translation>
    </message>
    <message>
        <source>zh</source>
        <translation>en</translation>
    </message>
    <message>
        <source>现在的密码不对</source>
        <translation>That is not your current password</translation>
    </message>
    <message>
        <source>新密码太短，至少 8 个字符</source>
        <translation>The new password is too short: 8 characters or more</translation>
    </message>
    <message>
        <source>新密码太长</source>
        <translation>The new password is too long</translation>
    </message>
    <message>
        <source>新密码和现在的一样，请换一个</source>
        <translation>The new password is the one you have now; choose another</translation>
    </message>
    <message>
        <source>这个密码太容易猜到。不要用姓名、工号、大厅名、年份、生日或连着的按键；几个不相干的词连起来就好</source>
        <translation>This password is easily guessed. No names, login, hall&apos;s name, years, birthdays or neighbouring keys; some words that have nothing to do with each other are good</translation>
    </message>
    <message>
        <source>%1接待完毕</source>
        <translation>%1 is done</translation>
    </message>
    <message>
        <source>%1 号窗口 %2接待完毕</source>
        <translation>Window %1, %2: done</translation>
    </message>
    <message>
        <source>吴语</source>
        <translation>Wu</translation>
    </message>
    <message>
        <source>闽南语</source>
        <translation>Hokkien</translation>
    </message>
    <message>
        <source>客家话</source>
        <translation>Hakka</translation>
    </message>
    <message>
        <source>朝鲜语</source>
        <translation>Korean</translation>
    </message>
    <message>
        <source>壮语</source>
        <translation>Zhuang</translation>
    </message>
    <message>
        <source>其他语言（%1）</source>
        <translation>another language (%1)</translation>
    </message>
    <message numerus="yes">
        <source>超期 %n 个工作日</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还剩 %n 个工作日</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message>
        <source>摄像头的画面没有颜色（红外？），会把真人当成照片，请换普通摄像头</source>
        <translation>The camera gives grey pictures (infrared?) and takes real people for photos. Please use an ordinary camera.</translation>
    </message>
    <message>
        <source>大厅的回答看不懂，请再试一次</source>
        <translation>The hall&apos;s answer could not be read; try again</translation>
    </message>
    <message>
        <source>延期至少一个工作日，法定时限最多延长 %1 个工作日</source>
        <translation>A delay is at least one working day; the statutory limit moves by %1 working days at most</translation>
    </message>
    <message>
        <source>外出最长 %1 天，再久请移交给同事</source>
        <translation>A note covers %1 days at most; hand over for longer</translation>
    </message>
</context>
<context>
    <name>desk::AccessPage</name>
    <message>
        <source>连续输错，最久还要等 %1</source>
        <translation>Wrong entries; the longest wait is %1</translation>
    </message>
    <message>
        <source>工号 %1</source>
        <translation>Login %1</translation>
    </message>
    <message>
        <source>%1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>有一次性密码，还没改</source>
        <translation>Has a one-time password, not changed yet</translation>
    </message>
    <message>
        <source>两次输入的新密码不一样</source>
        <translation>The two new passwords are not the same</translation>
    </message>
</context>
<context>
    <name>desk::AccountsPage</name>
    <message numerus="yes">
        <source>%n 件办件</source>
        <translation>
            <numerusform>%n matter</numerusform>
            <numerusform>%n matters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位到访</source>
        <translation>
            <numerusform>%n visitor</numerusform>
            <numerusform>%n visitors</numerusform>
        </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>一次性密码已经收起。没记下的，再给一次就好。</source>
        <translation>The one-time password was put away. Whoever missed it gets another.</translation>
    </message>
    <message>
        <source>别人刚刚改过这个账号，这一步没有做。请关上，看过最新的再改。</source>
        <translation>Somebody else has just changed this account; nothing was done. Close this and look at it as it is now.</translation>
    </message>
    <message>
        <source>%1 的账号已经停用。手里还有 %2，都在“办件”的“无人负责”里，请交给同事。</source>
        <translation>The account of %1 is disabled. Still in their hands: %2. They are under Matters, Nobody&apos;s; hand them to a colleague.</translation>
    </message>
    <message numerus="yes">
        <source>%n 个账号能登录</source>
        <translation>
            <numerusform>%n account can sign in</numerusform>
            <numerusform>%n accounts can sign in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>，%n 个已停用</source>
        <translation>
            <numerusform>, %n is disabled</numerusform>
            <numerusform>, %n are disabled</numerusform>
        </translation>
    </message>
    <message>
        <source>；还有更多没有列出</source>
        <translation>; more are not listed</translation>
    </message>
    <message>
        <source>工号只能用小写字母、数字、点、横线和下划线，最多 32 个</source>
        <translation>A login has small letters, digits, dots, dashes and underscores alone, 32 at most</translation>
    </message>
    <message>
        <source>这个工号已经有人用了</source>
        <translation>Somebody has this login already</translation>
    </message>
    <message>
        <source>请写姓名</source>
        <translation>The name is missing</translation>
    </message>
    <message>
        <source>姓名太长</source>
        <translation>The name is too long</translation>
    </message>
    <message>
        <source>姓名里有一个字没有传过来，请重新写</source>
        <translation>A character of the name did not come across; type it again</translation>
    </message>
    <message>
        <source>窗口号太长</source>
        <translation>The window is too long</translation>
    </message>
    <message>
        <source>本厅没有这个窗口，有 %1</source>
        <translation>This hall has no such window; it has %1</translation>
    </message>
    <message>
        <source>不能停用自己，也不能去掉自己的负责人岗位；请另一位负责人来做</source>
        <translation>You cannot disable yourself or take your own role as a manager away; another manager can</translation>
    </message>
    <message>
        <source>这是最后一位能登录的负责人。请先让另一位当负责人</source>
        <translation>This is the last manager who can sign in. Make somebody else a manager first</translation>
    </message>
    <message>
        <source>工号 %1</source>
        <translation>Login %1</translation>
    </message>
    <message>
        <source>%1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>现在登录着</source>
        <translation>signed in now</translation>
    </message>
    <message>
        <source>%1登录过</source>
        <translation>last signed in %1</translation>
    </message>
    <message>
        <source>还没有登录过</source>
        <translation>has never signed in</translation>
    </message>
    <message>
        <source>有一次性密码，还没改</source>
        <translation>has a one-time password and has not changed it</translation>
    </message>
    <message>
        <source>还有 %1要交给同事</source>
        <translation>%1 to hand to a colleague</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Clerk</translation>
    </message>
</context>
<context>
    <name>desk::AppointmentBook</name>
    <message>
        <source>请写日期，例如 25 或 11-25</source>
        <translation>Please type a day, such as 25 or 11-25</translation>
    </message>
    <message>
        <source>请写时间，例如 10:30</source>
        <translation>Please type a time, such as 10:30</translation>
    </message>
    <message>
        <source>请先选办什么事</source>
        <translation>Choose the service first</translation>
    </message>
    <message>
        <source>日期看不明白，请写成 25、11-25 或 明天</source>
        <translation>The day is not clear: type 25, 11-25 or tomorrow</translation>
    </message>
    <message>
        <source>时间看不明白，请写成 10:30</source>
        <translation>The time is not clear: type 10:30</translation>
    </message>
    <message>
        <source>这个时间定不了：日子已过、太远，或者同一时间已有预约</source>
        <translation>This time cannot be kept: past, too far ahead, or already taken by another appointment</translation>
    </message>
</context>
<context>
    <name>desk::ArrivalDetail</name>
    <message>
        <source>为什么不是%1？</source>
        <translation>Why is this not %1?</translation>
    </message>
    <message>
        <source>怎么知道是%1？</source>
        <translation>How do you know this is %1?</translation>
    </message>
    <message>
        <source>本人说不是</source>
        <translation>They say they are not</translation>
    </message>
    <message>
        <source>证件上是别人</source>
        <translation>Their document names somebody else</translation>
    </message>
    <message>
        <source>刚才关联错了</source>
        <translation>The wrong one was linked</translation>
    </message>
    <message>
        <source>看了证件</source>
        <translation>I saw their document</translation>
    </message>
    <message>
        <source>本人告诉的</source>
        <translation>They told me</translation>
    </message>
    <message>
        <source>认识本人</source>
        <translation>I know them</translation>
    </message>
    <message>
        <source>连不上大厅服务，暂时不能受理</source>
        <translation>The hall cannot be reached; nothing can be started now</translation>
    </message>
    <message>
        <source>请先按 Enter 接待，再受理</source>
        <translation>Press Enter to serve them first, then start a matter</translation>
    </message>
    <message>
        <source>这位访客由另一位同事接待，请他受理或移交给您</source>
        <translation>A colleague serves this visitor; ask them to start it or to hand over to you</translation>
    </message>
    <message>
        <source>请先查找并关联居民，再受理</source>
        <translation>Find and link the resident first, then start a matter</translation>
    </message>
    <message>
        <source>接待完毕：%1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>记下了：来的不是%1</source>
        <translation>Noted: this is not %1</translation>
    </message>
    <message>
        <source>这次接待已经完毕</source>
        <translation>This visit is done</translation>
    </message>
</context>
<context>
    <name>desk::ArrivalFacts</name>
    <message>
        <source>证件尾号 %1</source>
        <translation>ID ends %1</translation>
    </message>
    <message>
        <source>网格员 %1</source>
        <translation>Grid worker %1</translation>
    </message>
    <message>
        <source>来意</source>
        <translation>Came for</translation>
    </message>
    <message>
        <source>本人在一体机上选的</source>
        <translation>Chosen at the kiosk</translation>
    </message>
    <message>
        <source>首问 %1 · %2</source>
        <translation>First asked: %1 · %2</translation>
    </message>
    <message>
        <source>首问 %1</source>
        <translation>First asked: %1</translation>
    </message>
    <message>
        <source>%1 移交给 %2：%3</source>
        <translation>%1 handed this to %2: %3</translation>
    </message>
    <message>
        <source>%1 到</source>
        <translation>Arrived %1</translation>
    </message>
    <message>
        <source>等候 %1</source>
        <translation>waiting %1</translation>
    </message>
</context>
<context>
    <name>desk::ArrivalListModel</name>
    <message>
        <source>请确认</source>
        <translation>Please check</translation>
    </message>
</context>
<context>
    <name>desk::AuditLogPage</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>当负责人</source>
        <translation>a manager now</translation>
    </message>
    <message>
        <source>当工作人员</source>
        <translation>a clerk now</translation>
    </message>
    <message>
        <source>重新启用了</source>
        <translation>enabled again</translation>
    </message>
    <message>
        <source>停用了</source>
        <translation>disabled</translation>
    </message>
    <message>
        <source>不坐窗口</source>
        <translation>no window</translation>
    </message>
    <message>
        <source>到 %1 号窗口</source>
        <translation>window %1</translation>
    </message>
    <message>
        <source>日期请写成 2026-12-31 的样子</source>
        <translation>Write the date like 2026-12-31</translation>
    </message>
    <message>
        <source>第二天要在第一天之后</source>
        <translation>The second day comes before the first</translation>
    </message>
    <message>
        <source>只看 %1 做的</source>
        <translation>What %1 did alone</translation>
    </message>
    <message>
        <source>只看关于 %1 的</source>
        <translation>About %1 alone</translation>
    </message>
    <message>
        <source>从 %1起</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>到 %1为止</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>%1 核对：前 %2 条完好</source>
        <translation>Checked %1: the first %2 entries are whole</translation>
    </message>
    <message>
        <source>%1 核对：到第 %2 条都完好，没有被改过</source>
        <translation>Checked %1: unbroken to entry %2, nothing was changed</translation>
    </message>
    <message>
        <source>，但与大厅外面留的记号不符：记录可能是放回去的旧的一份。请维护人员运行 yimenctl status，查明后用 yimenctl audit accept 认可。</source>
        <translation>, but they differ from what is kept outside of the records: an old copy may have been put back. Whoever looks after the machine runs yimenctl status, finds out why, and accepts it with yimenctl audit accept.</translation>
    </message>
    <message>
        <source>第 %1 条被改过</source>
        <translation>entry %1 was edited</translation>
    </message>
    <message>
        <source>第 %1 条不见了</source>
        <translation>entry %1 is missing</translation>
    </message>
    <message>
        <source>从第 %1 条起，后面的都不见了</source>
        <translation>entry %1 and all after it are missing</translation>
    </message>
    <message>
        <source>从第 %1 条起，是封好之后另加的</source>
        <translation>entry %1 and those after it were added behind the sealed end</translation>
    </message>
    <message>
        <source>末尾的封记不见了，或不是本厅的</source>
        <translation>the sealed end is missing, or is not this hall&apos;s</translation>
    </message>
    <message>
        <source>%1；%2。请不要关机，请维护人员运行 yimenctl audit verify，留好现在的数据文件夹，再和最近的备份对照。</source>
        <translation>%1; %2. Leave the machine on. Whoever looks after it runs yimenctl audit verify, keeps a copy of the data folder as it is now, and compares it with the latest backup.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 等，另有 %2 项</source>
        <translation>%1 and %2 more</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>用途：%1</source>
        <translation>purpose: %1</translation>
    </message>
</context>
<context>
    <name>desk::CareRegistry</name>
    <message>
        <source>日期请写成 2026-12-31 的样子</source>
        <translation>Write the date like 2026-12-31</translation>
    </message>
    <message>
        <source>这一天已经过去；不再关爱，请点“不再登记”</source>
        <translation>This day is past; to end it, press “End it”</translation>
    </message>
    <message>
        <source>这一天已经过去</source>
        <translation>This day is past</translation>
    </message>
    <message>
        <source>同事刚刚改过；请关闭这一页，再打开看看</source>
        <translation>A colleague has just changed it; close this and open it again</translation>
    </message>
</context>
<context>
    <name>desk::CatalogueNames</name>
    <message>
        <source>（暂按法定节假日计算）</source>
        <translation> (counted with the holidays by law for now)</translation>
    </message>
</context>
<context>
    <name>desk::CataloguePage</name>
    <message>
        <source>符合</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>No</translation>
    </message>
    <message>
        <source>请问本人</source>
        <translation>Ask them</translation>
    </message>
</context>
<context>
    <name>desk::CoveragePage</name>
    <message>
        <source>日期请写成 2026-12-31 的样子</source>
        <translation>Please write the day like 2026-12-31</translation>
    </message>
    <message>
        <source>名单要写明是哪天的</source>
        <translation>A list needs its date</translation>
    </message>
    <message>
        <source>这一天还没有到</source>
        <translation>This day is yet to come</translation>
    </message>
    <message>
        <source>卡片会提醒的 %1 类事项里，%2 类有全部记录</source>
        <translation>Of the %1 items that the card may suggest, %2 have complete records</translation>
    </message>
    <message>
        <source>运维人员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>%1 %2设定</source>
        <translation>set by %1 on %2</translation>
    </message>
    <message>
        <source>有 %1的全部名单，过了一个月，不再作数</source>
        <translation>Full list of %1, more than a month old: no longer counts</translation>
    </message>
    <message>
        <source>有 %1的全部名单</source>
        <translation>Full list of %1</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message numerus="yes">
        <source>本厅有 %n 件记录</source>
        <translation>
            <numerusform>%n record here</numerusform>
            <numerusform>%n records here</numerusform>
        </translation>
    </message>
    <message>
        <source>记录齐全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>部分时间齐全</source>
        <translation>Complete since then</translation>
    </message>
    <message>
        <source>名单过期</source>
        <translation>List too old</translation>
    </message>
    <message>
        <source>不齐全</source>
        <translation>Not complete</translation>
    </message>
    <message>
        <source>%1起，都在本厅办理</source>
        <translation>All of it is done here since %1</translation>
    </message>
    <message>
        <source>一直都在本厅办理</source>
        <translation>All of it has always been done here</translation>
    </message>
    <message>
        <source>还没有设定：没有记录时，卡片只提醒“可问是否已办”</source>
        <translation>Not set: without a record the card only says to ask whether it was done</translation>
    </message>
</context>
<context>
    <name>desk::DeskApp</name>
    <message>
        <source>%1 年的节假日安排还没有装上，跨到这一年的时限暂按法定节假日计算</source>
        <translation>The public-holiday notice of %1 is not installed yet; limits that reach into it are counted with the holidays by law for now</translation>
    </message>
    <message>
        <source>没有人操作，%1后锁屏；动一下鼠标或按任意键继续</source>
        <translation>Nobody is using this desk; it locks in %1. Move the mouse or press any key</translation>
    </message>
    <message>
        <source>连续输错太多次，请 %1后再试，或请负责人解锁</source>
        <translation>Too many wrong tries; try again in %1, or ask a manager</translation>
    </message>
    <message>
        <source>%1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>一门 · 前台</source>
        <translation>Yimen · Front desk</translation>
    </message>
    <message>
        <source>一门 · 前台 · %1</source>
        <translation>Yimen · Front desk · %1</translation>
    </message>
    <message>
        <source>（%1 位新到访）%2</source>
        <translation>(%1 new) %2</translation>
    </message>
    <message>
        <source>锁屏后又有 %1 位到访</source>
        <translation>%1 arrived since it was locked</translation>
    </message>
    <message>
        <source>您的账号停用了，请找负责人</source>
        <translation>Your account is disabled; ask a manager</translation>
    </message>
    <message>
        <source>您的岗位改了，请重新登录</source>
        <translation>You have another role now; sign in again</translation>
    </message>
</context>
<context>
    <name>desk::Drafts</name>
    <message>
        <source>锁屏前没写完的话还留着（%1 处）。打开原来那一页就能接着写，今天以内有效。</source>
        <translation>What you were writing when the desk locked is kept (places: %1). Open the same page to go on; it is kept until the end of today.</translation>
    </message>
</context>
<context>
    <name>desk::DutyFacts</name>
    <message>
        <source>外出，%1 回来</source>
        <translation>Out until %1</translation>
    </message>
    <message>
        <source>外出，%1 回来；找 %2</source>
        <translation>Out until %1; ask %2</translation>
    </message>
    <message>
        <source>%1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>here</translation>
    </message>
    <message>
        <source>不在岗</source>
        <translation>not here</translation>
    </message>
    <message>
        <source>我自己</source>
        <translation>Myself</translation>
    </message>
</context>
<context>
    <name>desk::EntryForm</name>
    <message>
        <source>这个证件号码已经登记在 %1（%2）名下。是同一个人就打开那一份档案；不是，请按证件核对号码。</source>
        <translation>This number is on the books for %1 (%2). If it is the same person, open that record; if not, check the number.</translation>
    </message>
    <message>
        <source>已有同名同生日的居民：%1（%2）。是同一个人就打开那一份；确实是另一个人，再按一次保存。</source>
        <translation>There is %1 (%2) with the same name and birth date. If it is the same person, open that record; if it is somebody else, save again.</translation>
    </message>
    <message>
        <source>大厅没有保存，也没有说为什么，请再试一次</source>
        <translation>The hall did not save it and did not say why; please try again</translation>
    </message>
    <message>
        <source>请核对：%1。证件上就是这样，再按一次保存。</source>
        <translation>Please check. %1. If the document says so, save again.</translation>
    </message>
</context>
<context>
    <name>desk::HallLine</name>
    <message>
        <source>正在连接大厅服务</source>
        <translation>Connecting to the hall</translation>
    </message>
    <message>
        <source>与大厅服务连接正常</source>
        <translation>Connected to the hall</translation>
    </message>
    <message>
        <source>连不上大厅服务，正在自动重试</source>
        <translation>The hall cannot be reached; trying again</translation>
    </message>
    <message>
        <source>%1 与大厅服务断开，正在自动重连；现在看到的是断开前的情况</source>
        <translation>Connection lost at %1, reconnecting; you see how things stood before</translation>
    </message>
    <message>
        <source>大厅服务不认这台电脑，请联系维护人员重新配对</source>
        <translation>The hall does not accept this computer; ask your operator to pair it again</translation>
    </message>
</context>
<context>
    <name>desk::LineDismissal</name>
    <message>
        <source>不再提：%1</source>
        <translation>Not shown again: %1</translation>
    </message>
</context>
<context>
    <name>desk::MatterFacts</name>
    <message>
        <source> · %1 负责</source>
        <translation> · with %1</translation>
    </message>
    <message>
        <source>%1受理</source>
        <translation>Accepted %1</translation>
    </message>
    <message>
        <source> · 承诺 %1前</source>
        <translation> · promised by %1</translation>
    </message>
    <message>
        <source> · 法定 %1前</source>
        <translation> · lawful until %1</translation>
    </message>
    <message>
        <source>已转 %1</source>
        <translation>Handed on to %1</translation>
    </message>
    <message>
        <source>已转 %1，%2前应签收，逾期还没有回音</source>
        <translation>With %1, to be acknowledged by %2; overdue, no answer yet</translation>
    </message>
    <message>
        <source>已转 %1，应在 %2前签收</source>
        <translation>Handed on to %1, to be acknowledged by %2</translation>
    </message>
    <message>
        <source>首问 %1 · %2</source>
        <translation>First asked: %1 · %2</translation>
    </message>
    <message>
        <source>首问 %1</source>
        <translation>First asked: %1</translation>
    </message>
    <message>
        <source>%1 移交给 %2，还没有接手：%3</source>
        <translation>%1 handed this to %2, not accepted yet: %3</translation>
    </message>
    <message>
        <source>承诺 %1前办结</source>
        <translation>Promised by %1</translation>
    </message>
    <message>
        <source>承诺 %1前办结；等材料的日子不算，期限顺延</source>
        <translation>Promised by %1; the days until the documents are here do not count and move it on</translation>
    </message>
    <message>
        <source>%1延期：%2</source>
        <translation>Put off %1: %2</translation>
    </message>
    <message>
        <source>%1 代办 · %2</source>
        <translation>%1 acts for them · %2</translation>
    </message>
    <message>
        <source>没有留姓名</source>
        <translation>No name left</translation>
    </message>
</context>
<context>
    <name>desk::MatterList</name>
    <message>
        <source>%1 移交，等接手</source>
        <translation>From %1, to accept</translation>
    </message>
    <message>
        <source>未登记访客</source>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>%1 移交：%2</source>
        <translation>From %1: %2</translation>
    </message>
    <message>
        <source>%1 接待后离开，没有留言</source>
        <translation>%1 served them and left without a note</translation>
    </message>
    <message>
        <source>没有留姓名</source>
        <translation>No name left</translation>
    </message>
    <message>
        <source>%1 逾期没有签收</source>
        <translation>%1 has not answered in time</translation>
    </message>
</context>
<context>
    <name>desk::MatterPage</name>
    <message>
        <source>正在打印，请交给居民</source>
        <translation>Printing; please hand it to the resident.</translation>
    </message>
    <message>
        <source>没有找到打印机，请照屏幕写给居民</source>
        <translation>No printer was found. Please write it down for the resident.</translation>
    </message>
    <message>
        <source>打印机没有回应，请照屏幕写给居民</source>
        <translation>The printer does not answer. Please write it down for the resident.</translation>
    </message>
</context>
<context>
    <name>desk::MatterStart</name>
    <message>
        <source>日期请写成 2026-12-31 的样子</source>
        <translation>Please write the date like 2026-12-31</translation>
    </message>
</context>
<context>
    <name>desk::NeedFacts</name>
    <message>
        <source>没有留名</source>
        <translation>No name given</translation>
    </message>
    <message>
        <source>%1 %2提出</source>
        <translation>raised %1, %2</translation>
    </message>
    <message>
        <source> · %1前完成</source>
        <translation> · by %1</translation>
    </message>
    <message>
        <source> · %1承办</source>
        <translation> · %1 does it</translation>
    </message>
    <message>
        <source>还没有评价</source>
        <translation>not rated yet</translation>
    </message>
    <message>
        <source>居民：%1 · 承办方：%2</source>
        <translation>Resident: %1 · unit: %2</translation>
    </message>
    <message>
        <source> · 综合 %1 分</source>
        <translation> · %1 points together</translation>
    </message>
    <message>
        <source>建议分为%1</source>
        <translation>Suggested: %1</translation>
    </message>
    <message>
        <source>建议分为%1：%2</source>
        <translation>Suggested: %1 (%2)</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Classify</translation>
    </message>
    <message>
        <source>统筹</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>实施</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>评估</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>像 %1%</source>
        <translation>%1% alike</translation>
    </message>
    <message>
        <source>查询号 %1，查询码 %2</source>
        <translation>Number %1, code %2</translation>
    </message>
</context>
<context>
    <name>desk::NeedList</name>
    <message>
        <source>各类</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>没写地点</source>
        <translation>No place</translation>
    </message>
    <message>
        <source>在办 %1 · 没人认领 %2 · 超期 %3</source>
        <translation>Open %1 · unclaimed %2 · overdue %3</translation>
    </message>
</context>
<context>
    <name>desk::NeedPage</name>
    <message>
        <source>手上 %1 件</source>
        <translation>has %1</translation>
    </message>
    <message>
        <source>已登记。请抄给居民：查询号 %1，查询码 %2</source>
        <translation>Filed. For the resident: number %1, code %2</translation>
    </message>
    <message>
        <source>%1。以前有人提过相近的，请看是不是同一件</source>
        <translation>%1. Somebody asked for something like it before; please see whether it is the same</translation>
    </message>
</context>
<context>
    <name>desk::NeedWords</name>
    <message>
        <source>未分类</source>
        <translation>Not classified</translation>
    </message>
    <message>
        <source>常规</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>专业</source>
        <translation>Professional</translation>
    </message>
    <message>
        <source>重点</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>已合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>待分类</source>
        <translation>To classify</translation>
    </message>
    <message>
        <source>待统筹</source>
        <translation>To plan</translation>
    </message>
    <message>
        <source>已认领</source>
        <translation>Claimed</translation>
    </message>
    <message>
        <source>待认领</source>
        <translation>To claim</translation>
    </message>
    <message>
        <source>待评价</source>
        <translation>To rate</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>新收到</source>
        <translation>New</translation>
    </message>
    <message>
        <source>没人认领</source>
        <translation>Unclaimed</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>等评价</source>
        <translation>To rate</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>一体机</source>
        <translation>Kiosks</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>说事日</source>
        <translation>Talk day</translation>
    </message>
    <message>
        <source>提出</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Classify</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>统筹</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>认领</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>退回认领</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>居民评价</source>
        <translation>Resident rated</translation>
    </message>
    <message>
        <source>承办方评价</source>
        <translation>Rate by the unit</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>非常满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>很不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>社会组织</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>志愿队</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>待议事</source>
        <translation>To discuss</translation>
    </message>
    <message>
        <source>待评事</source>
        <translation>To rate</translation>
    </message>
    <message>
        <source>待了结</source>
        <translation>To close</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>desk::RatingList</name>
    <message>
        <source>%1 办的</source>
        <translation>handled by %1</translation>
    </message>
    <message>
        <source>没有留话</source>
        <translation>No words</translation>
    </message>
    <message>
        <source>近 90 天 %1 份，其中不满意 %2 份</source>
        <translation>%1 in the last 90 days, %2 of them dissatisfied</translation>
    </message>
</context>
<context>
    <name>desk::RecognitionPage</name>
    <message>
        <source>还没有居民登记人脸</source>
        <translation>No resident has enrolled a face yet</translation>
    </message>
    <message>
        <source>；识别模型换过，还有 %1 位要重新采集：下次来时，请他们在一体机上更新</source>
        <translation>; the recognition model was changed and %1 of them need new pictures: at their next visit, ask them to renew at the kiosk</translation>
    </message>
    <message>
        <source>；%1 对居民长得像，一律先问</source>
        <translation>; %1 pairs look alike and are always asked about</translation>
    </message>
    <message>
        <source>正在用随程序来的阈值，还没有按本大厅的居民校准</source>
        <translation>The threshold that came with the program is in use; it was not calibrated on this hall&apos;s residents yet</translation>
    </message>
    <message>
        <source>第 %1 次校准是按换掉的模型做的，现在用的是随程序来的阈值；请重新校准</source>
        <translation>Calibration %1 was made with another model, so the threshold that came with the program is in use; please calibrate again</translation>
    </message>
    <message>
        <source>正在用第 %1 次校准</source>
        <translation>Calibration %1 is in use</translation>
    </message>
    <message>
        <source>正在用第 %1 次校准（%2）</source>
        <translation>Calibration %1 is in use (%2)</translation>
    </message>
    <message>
        <source>比较了</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>两两相比，共 %1 对</source>
        <translation>each with each, %1 pairs</translation>
    </message>
    <message>
        <source>认定阈值</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>现在是 %1，随程序来的是 %2</source>
        <translation>now %1; %2 came with the program</translation>
    </message>
    <message>
        <source>把陌生人认成居民</source>
        <translation>Strangers named</translation>
    </message>
    <message>
        <source>按现在的登记人数；95 % 的把握在 %1 之间</source>
        <translation>at this number of residents; 95 % sure of %1</translation>
    </message>
    <message>
        <source>认不出居民</source>
        <translation>Residents missed</translation>
    </message>
    <message>
        <source>95 % 的把握在 %1 之间；换一天、换一种光线会多一些</source>
        <translation>95 % sure of %1; more on another day or in other light</translation>
    </message>
    <message>
        <source>还不知道</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>没有人存有两份以上的人脸特征</source>
        <translation>nobody has two templates or more</translation>
    </message>
    <message>
        <source>用上的经验</source>
        <translation>From operation</translation>
    </message>
    <message>
        <source>%1 次</source>
        <translation>%1 visits</translation>
    </message>
    <message>
        <source>前台指出的认错 %1 次，确认过的到访 %2 次</source>
        <translation>%1 mix-ups that the desk pointed out, %2 confirmed visits</translation>
    </message>
    <message>
        <source>人太少，说不准：现在 %1 人，要 %2 人才能校准到 %3。阈值不变，仍然安全。</source>
        <translation>Too few people to say: there are %1, and %2 are needed for %3. The threshold stays as it is, which is safe.</translation>
    </message>
    <message>
        <source>人数够用：阈值由最像的那些人推算出来，不会低于随程序来的。</source>
        <translation>Enough people: the threshold is worked out from those who look most alike, and is never below the one that came with the program.</translation>
    </message>
    <message>
        <source>人数很足：%1 是直接数出来的，不是推算。</source>
        <translation>Plenty of people: %1 was counted, not worked out.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 人</source>
        <translation>%1 · %2 · %3 people</translation>
    </message>
    <message>
        <source>运维人员</source>
        <translation>operator</translation>
    </message>
    <message>
        <source> · 模型 %1</source>
        <translation> · model %1</translation>
    </message>
    <message>
        <source>不知道</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>第 %1 次</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>认错陌生人 %1（目标 %2） · 认不出 %3</source>
        <translation>strangers named %1 (aim %2) · missed %3</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Does not apply</translation>
    </message>
    <message>
        <source>正在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>人太少，没有用</source>
        <translation>Too few, not used</translation>
    </message>
    <message>
        <source>旧模型</source>
        <translation>Other model</translation>
    </message>
    <message>
        <source>随程序来的</source>
        <translation>As shipped</translation>
    </message>
    <message>
        <source>按公开的人脸数据定，对东亚人脸从严</source>
        <translation>Set from public faces, stricter for East Asian ones</translation>
    </message>
    <message numerus="yes">
        <source>%n 位居民登记了人脸</source>
        <translation>
            <numerusform>%n resident has enrolled their face</numerusform>
            <numerusform>%n residents have enrolled their face</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RecordFacts</name>
    <message>
        <source>出生日期</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>网格员</source>
        <translation>Grid worker</translation>
    </message>
    <message>
        <source>常用语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>%1受理</source>
        <translation>Accepted %1</translation>
    </message>
    <message>
        <source>承诺 %1前</source>
        <translation>promised by %1</translation>
    </message>
    <message>
        <source>待补：%1</source>
        <translation>missing: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>%1认领</source>
        <translation>claimed by %1</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>预约登记</source>
        <translation>booked</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>已撤回同意，%1 份人脸特征已全部删除</source>
        <translation>Consent withdrawn; all %1 face templates erased</translation>
    </message>
    <message>
        <source>没有登记人脸，也没有同意书</source>
        <translation>No face enrolled, no consent on record</translation>
    </message>
    <message>
        <source>%1同意；%2大厅的数据放回过旧的一份，之后有没有撤回查不到，所以先不刷脸识别。请负责人当面问过本人再确认</source>
        <translation>Consent of %1. Old records were put back %2 and nobody can know whether it was withdrawn since, so they are not recognised by face until the manager has asked them in person</translation>
    </message>
    <message>
        <source>%1同意，尚未采集人脸</source>
        <translation>Consent of %1, no face captured yet</translation>
    </message>
    <message>
        <source>%1同意（%2 版），存有 %3 份人脸特征，可随时在一体机或前台撤回</source>
        <translation>Consent of %1 (text %2), %3 templates kept; can be withdrawn at a kiosk or a desk</translation>
    </message>
    <message>
        <source> 转 %1</source>
        <translation> ext. %1</translation>
    </message>
    <message>
        <source>第二个电话</source>
        <translation>Second phone</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid cell</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>Household no.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>已迁出，不再提示可以办的事</source>
        <translation>Moved away; nothing is offered any more</translation>
    </message>
    <message>
        <source>%1迁出，不再提示可以办的事</source>
        <translation>Moved away on %1; nothing is offered any more</translation>
    </message>
    <message>
        <source>已去世，不再提示可以办的事</source>
        <translation>Deceased; nothing is offered any more</translation>
    </message>
    <message>
        <source>%1去世，不再提示可以办的事</source>
        <translation>Deceased on %1; nothing is offered any more</translation>
    </message>
</context>
<context>
    <name>desk::RecordHistory</name>
    <message>
        <source>只列出最近的改动和记录，更早的在审计日志里</source>
        <translation>Only the latest are shown; earlier ones are in the audit log</translation>
    </message>
    <message>
        <source>只列出最近的改动，更早的在审计日志里</source>
        <translation>Only the latest changes are shown; earlier ones are in the audit log</translation>
    </message>
    <message>
        <source>只列出最近的记录，更早的在审计日志里</source>
        <translation>Only the latest looks are shown; earlier ones are in the audit log</translation>
    </message>
    <message>
        <source>%1：%2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>%1，用途：%2</source>
        <translation>%1, for: %2</translation>
    </message>
    <message>
        <source>，证件尾号 %1</source>
        <translation>, ID ends %1</translation>
    </message>
    <message>
        <source>%1 合并进来的一份：%2%3</source>
        <translation>Merged into this one at %1: %2%3</translation>
    </message>
</context>
<context>
    <name>desk::RecordMerging</name>
    <message>
        <source>这就是打开着的这一份</source>
        <translation>This is the record that is open</translation>
    </message>
    <message>
        <source>没有合并：两份的证件号码不同，就是两个人；只有那一份有号码时，请打开那一份，再把这一份并过去</source>
        <translation>Not merged: two ID numbers are two people; if only the other record has a number, open that one and merge this one into it</translation>
    </message>
</context>
<context>
    <name>desk::SearchModel</name>
    <message>
        <source>证件尾号 %1</source>
        <translation>ID ends %1</translation>
    </message>
    <message>
        <source>已迁出</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>已去世</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>已登记人脸</source>
        <translation>Face enrolled</translation>
    </message>
</context>
<context>
    <name>desk::StandingChange</name>
    <message>
        <source>日期请写成 2026-12-31 的样子</source>
        <translation>Please write the day as 2026-12-31</translation>
    </message>
    <message>
        <source>这一天还没有到</source>
        <translation>This day is still to come</translation>
    </message>
</context>
<context>
    <name>desk::TopicFacts</name>
    <message>
        <source>%1 %2，今天</source>
        <translation>%1, %2, today</translation>
    </message>
    <message>
        <source>%1 %2，还有 %3 天</source>
        <translation>%1, %2, in %3 days</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1（下一次）</source>
        <translation>%1 (next)</translation>
    </message>
    <message>
        <source>%1提出</source>
        <translation>raised on %1</translation>
    </message>
    <message>
        <source>过了说好的日子</source>
        <translation>Past the day agreed</translation>
    </message>
    <message>
        <source>来自诉求 %1</source>
        <translation>from request %1</translation>
    </message>
    <message>
        <source>已公示</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>，%1前完成</source>
        <translation>, until %1</translation>
    </message>
    <message>
        <source>议事</source>
        <translation>Discuss</translation>
    </message>
    <message>
        <source>%1负责%2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>办事</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>%1办完</source>
        <translation>done on %1</translation>
    </message>
    <message>
        <source>%1 %2 人</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>评事</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>了事</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1了结</source>
        <translation>closed on %1</translation>
    </message>
    <message>
        <source>说事</source>
        <translation>Raise</translation>
    </message>
</context>
<context>
    <name>desk::TroublesPage</name>
    <message>
        <source>%1 条记录读不出</source>
        <translation>Rows that cannot be read: %1</translation>
    </message>
    <message>
        <source>%1 份人脸同意等您确认</source>
        <translation>Consents that wait for you: %1</translation>
    </message>
    <message>
        <source>；</source>
        <translation>. </translation>
    </message>
    <message>
        <source>%1（居民 %2）</source>
        <translation>%1 (resident %2)</translation>
    </message>
    <message>
        <source>%1发现 · %2 第 %3 行</source>
        <translation>Found %1 · %2, row %3</translation>
    </message>
    <message>
        <source>还有 %1 条，维护人员用 yimenctl status 看得到全部</source>
        <translation>%1 more; the operator sees all with yimenctl status</translation>
    </message>
    <message>
        <source>居民 %1</source>
        <translation>Resident %1</translation>
    </message>
    <message>
        <source>%1恢复备份时起</source>
        <translation>Since a backup was restored, %1</translation>
    </message>
    <message>
        <source>%1大厅发现数据是旧的时起</source>
        <translation>Since the hall found its records to be old, %1</translation>
    </message>
    <message>
        <source>还有 %1 位，确认后接着列出</source>
        <translation>%1 more, listed as these are confirmed</translation>
    </message>
    <message>
        <source>节假日安排还没有装上</source>
        <translation>The notice on public holidays is missing</translation>
    </message>
</context>
</TS>
