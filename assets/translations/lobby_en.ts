<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AttractPage</name>
    <message>
        <source>刷脸签到</source>
        <translation>Sign in by face</translation>
    </message>
    <message>
        <source>给已同意的居民</source>
        <translation>For residents who have agreed</translation>
    </message>
    <message>
        <source>不刷脸，用手机号</source>
        <translation>Sign in by phone</translation>
    </message>
    <message>
        <source>先输手机号后四位</source>
        <translation>Last four digits of your number</translation>
    </message>
    <message>
        <source>摄像头不录像、不存照片，只认登记过的人。</source>
        <translation>No video or photos are kept. Only registered residents are recognised.</translation>
    </message>
    <message>
        <source>直接选要办的事</source>
        <translation>Choose what you came for</translation>
    </message>
    <message>
        <source>不刷脸</source>
        <translation>Without a face scan</translation>
    </message>
</context>
<context>
    <name>CandidateGrid</name>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>ChallengePage</name>
    <message>
        <source>到窗口办理</source>
        <translation>Go to a window</translation>
    </message>
    <message>
        <source>不刷脸，用手机号</source>
        <translation>Use my phone number</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>上一句</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一句</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>暂不同意</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>EnrolWaitingPage</name>
    <message>
        <source>不等了</source>
        <translation>Stop waiting</translation>
    </message>
</context>
<context>
    <name>EnrollingPage</name>
    <message>
        <source>停止，什么都不保存</source>
        <translation>Stop and keep nothing</translation>
    </message>
</context>
<context>
    <name>EnrolmentStoppedPage</name>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>FirstCharacterPage</name>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>姓名是字母 A–Z</source>
        <translation>Name in letters A–Z</translation>
    </message>
    <message>
        <source>汉字</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>姓名是汉字</source>
        <translation>Name in Chinese characters</translation>
    </message>
</context>
<context>
    <name>GuideFound</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message numerus="yes">
        <source>找到 %n 项</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideItem</name>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>要带什么</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>谁能办</source>
        <translation>Who it is for</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>在哪里办</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>多久办好</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>常问：%1</source>
        <translation>Often asked: %1</translation>
    </message>
</context>
<context>
    <name>GuideItems</name>
    <message>
        <source>这里还没有内容，请到前台问。</source>
        <translation>Nothing is listed here yet. Please ask at the front desk.</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>去窗口办</source>
        <translation>Go to a window</translation>
    </message>
    <message>
        <source>去窗口办这件事</source>
        <translation>Go to a window for this</translation>
    </message>
    <message>
        <source>办理流程</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>清单带走</source>
        <translation>Take the list</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>GuideSearch</name>
    <message>
        <source>拼音首字母</source>
        <translation>First letters</translation>
    </message>
    <message>
        <source>字母</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>没有找到。请换几个字母，或到前台问。</source>
        <translation>Nothing found. Please try other letters, or ask at the front desk.</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>手写</source>
        <translation>By hand</translation>
    </message>
</context>
<context>
    <name>GuideTakeAway</name>
    <message>
        <source>本机没有打印机。请用手机扫，或到前台打印。</source>
        <translation>This machine has no printer. Please scan it with your phone, or ask at the front desk.</translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>打印要填的表</source>
        <translation>Print the form to fill in</translation>
    </message>
</context>
<context>
    <name>GuideWriting</name>
    <message>
        <source>请在下面写</source>
        <translation>Write below</translation>
    </message>
    <message>
        <source>手写</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>字母</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>没有找到。请换个词试试，或到前台询问。</source>
        <translation>Nothing found. Please try another word, or ask at the front desk.</translation>
    </message>
</context>
<context>
    <name>HandPad</name>
    <message>
        <source>请用手指在这里写一个字</source>
        <translation>Write one character here with your finger</translation>
    </message>
    <message>
        <source>撤销一笔</source>
        <translation>Undo stroke</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>IdCardPicture</name>
    <message>
        <source>后四位在证件最下面那串长号码的最右边。</source>
        <translation>The last four are at the right-hand end of the long number at the bottom of the card.</translation>
    </message>
</context>
<context>
    <name>IdDigitsPage</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>您还在吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>我还在</source>
        <translation>I am still here</translation>
    </message>
</context>
<context>
    <name>IsItYouPage</name>
    <message>
        <source>是我</source>
        <translation>Yes, it&apos;s me</translation>
    </message>
    <message>
        <source>不是我</source>
        <translation>No, not me</translation>
    </message>
    <message>
        <source>不刷脸，用手机号</source>
        <translation>Use my phone number</translation>
    </message>
</context>
<context>
    <name>LobbyBands</name>
    <message>
        <source>和前台的连接断了。您仍然可以选要办的事。</source>
        <translation>We cannot reach the front desk. You can still choose a service.</translation>
    </message>
</context>
<context>
    <name>LobbyFooter</name>
    <message>
        <source>字小一点</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the other language, in that language</comment>
        <translation>中文</translation>
    </message>
    <message>
        <source>请人帮忙</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>字大一点</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>停止朗读</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>读给我听</source>
        <translation>Read aloud</translation>
    </message>
</context>
<context>
    <name>MoreChoices</name>
    <message>
        <source>查进度</source>
        <translation>Check progress</translation>
    </message>
    <message>
        <source>要带什么</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>反映问题</source>
        <translation>Report a problem</translation>
    </message>
</context>
<context>
    <name>NeedFiled</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>查询码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print it</translation>
    </message>
    <message>
        <source>二维码里是您的编号和查询码，用手机扫一扫就存进手机。</source>
        <translation>Scan this to keep your number and code on your phone.</translation>
    </message>
</context>
<context>
    <name>NeedLetters</name>
    <message>
        <source>拼音首字母</source>
        <translation>First letters</translation>
    </message>
    <message>
        <source>字母</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>选字</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>确认提交</source>
        <translation>Send it</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>去窗口办</source>
        <translation>Go to a window</translation>
    </message>
</context>
<context>
    <name>NeedPlaces</name>
    <message>
        <source>还没有选地点</source>
        <translation>No place chosen yet</translation>
    </message>
    <message>
        <source>不填地点</source>
        <translation>Without a place</translation>
    </message>
</context>
<context>
    <name>NeedReview</name>
    <message>
        <source>正在提交……</source>
        <translation>Sending …</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>诉求内容</source>
        <translation>Your request</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>不填地点</source>
        <translation>No place given</translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message>
        <source>还没有写</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>NeedWriting</name>
    <message>
        <source>请在下面写</source>
        <translation>Write below</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>OutOfOrderPage</name>
    <message>
        <source>不刷脸，用手机号</source>
        <translation>Use my phone number</translation>
    </message>
    <message>
        <source>先输手机号后四位</source>
        <translation>Last four digits of your number</translation>
    </message>
    <message>
        <source>直接选要办的事</source>
        <translation>Choose what you came for</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>好的</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ProgressPad</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>请稍等……</source>
        <translation>One moment …</translation>
    </message>
</context>
<context>
    <name>ProgressTold</name>
    <message>
        <source>（进行中）</source>
        <translation> (now)</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rate it</translation>
    </message>
    <message>
        <source>去窗口办</source>
        <translation>Go to a window</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ProgressWays</name>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>用身份证后六位</source>
        <translation>By ID number</translation>
    </message>
    <message>
        <source>用查询码</source>
        <translation>By code</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>去窗口办</source>
        <translation>Go to a window</translation>
    </message>
</context>
<context>
    <name>RatingPage</name>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>重新选</source>
        <translation>Choose again</translation>
    </message>
    <message>
        <source>这次不评价</source>
        <translation>Not this time</translation>
    </message>
    <message>
        <source>我还有别的事</source>
        <translation>I need something else</translation>
    </message>
</context>
<context>
    <name>RecognisingPage</name>
    <message>
        <source>不刷脸，用手机号</source>
        <translation>Use my phone number</translation>
    </message>
    <message>
        <source>直接选要办的事</source>
        <translation>Choose what I came for</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ScrollPane</name>
    <message>
        <source>▲ 往上</source>
        <translation>▲ Up</translation>
    </message>
    <message>
        <source>▼ 往下</source>
        <translation>▼ Down</translation>
    </message>
</context>
<context>
    <name>SignInWays</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <translation>Ask the staff to help</translation>
    </message>
    <message>
        <source>没带证件，请工作人员帮忙</source>
        <translation>No card? Ask the staff to help</translation>
    </message>
</context>
<context>
    <name>StoredPage</name>
    <message>
        <source>没有别的事</source>
        <translation>Nothing else</translation>
    </message>
    <message>
        <source>好的</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>点错了，取消</source>
        <translation>That was a mistake: cancel</translation>
    </message>
    <message>
        <source>重新选</source>
        <translation>Choose again</translation>
    </message>
</context>
<context>
    <name>StrangerPage</name>
    <message>
        <source>再刷一次脸</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>用手机尾号</source>
        <translation>By phone number</translation>
    </message>
    <message>
        <source>要带什么</source>
        <translation>What to bring</translation>
    </message>
</context>
<context>
    <name>StrangerWays</name>
    <message>
        <source>登记人脸</source>
        <translation>Register my face</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>TodayOwn</name>
    <message>
        <source>办今天预约的事</source>
        <translation>My appointment today</translation>
    </message>
    <message>
        <source>点这里查办到哪了</source>
        <translation>See how it is going</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>到窗口再说</source>
        <translation>I will tell the staff</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>好的</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>登记人脸（工作人员协助）</source>
        <translation>Register my face (staff will help)</translation>
    </message>
    <message>
        <source>更新人脸（工作人员协助）</source>
        <translation>Update my face (staff will help)</translation>
    </message>
    <message>
        <source>不再刷脸：撤回并删除</source>
        <translation>Stop recognising me: withdraw and erase</translation>
    </message>
    <message>
        <source>反映问题</source>
        <translation>Report a problem</translation>
    </message>
    <message>
        <source>评价本次服务</source>
        <translation>Rate this visit</translation>
    </message>
    <message>
        <source>重新选</source>
        <translation>Choose again</translation>
    </message>
</context>
<context>
    <name>WithdrawAskPage</name>
    <message>
        <source>保持不变</source>
        <translation>Keep it as it is</translation>
    </message>
    <message>
        <source>撤回并删除</source>
        <translation>Withdraw and erase</translation>
    </message>
</context>
<context>
    <name>WritingWays</name>
    <message>
        <source>手写</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>By pinyin</translation>
    </message>
</context>
<context>
    <name>lobby::DeviceState</name>
    <message>
        <source>社区便民服务大厅</source>
        <translation>Community service hall</translation>
    </message>
</context>
<context>
    <name>lobby::Guide</name>
    <message>
        <source>要带：%1</source>
        <translation>Please bring: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>您想办什么事？</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>选一类，或者按拼音首字母找。</source>
        <translation>Choose a category, or search by first letters.</translation>
    </message>
    <message>
        <source>点一项，看谁能办、要带什么。</source>
        <translation>Touch one to see who it is for and what to bring.</translation>
    </message>
    <message>
        <source>办理流程：%1</source>
        <translation>Steps: %1</translation>
    </message>
    <message>
        <source>把清单带走</source>
        <translation>Take the list with you</translation>
    </message>
    <message>
        <source>用手机扫一扫这个图。清单就在图里，不用联网。</source>
        <translation>Scan this square code with your phone. The whole list is in the code; no internet is needed.</translation>
    </message>
    <message>
        <source>按拼音首字母找</source>
        <translation>Search by first letters</translation>
    </message>
    <message>
        <source>点每个字的拼音首字母：高龄津贴就点 G L J T。</source>
        <translation>Touch the first letter of each character: G L J T for 高龄津贴.</translation>
    </message>
    <message>
        <source>本机没有打印机，请到前台打印。</source>
        <translation>This machine has no printer. Please ask at the front desk.</translation>
    </message>
    <message>
        <source>正在打印，请取走。</source>
        <translation>Printing. Please take your sheet.</translation>
    </message>
    <message>
        <source>打印机没有反应，请到前台打印。</source>
        <translation>The printer is not working. Please ask at the front desk.</translation>
    </message>
    <message>
        <source>手写查找</source>
        <translation>Search by handwriting</translation>
    </message>
    <message>
        <source>写一个字，选中它，再点找到的事项。</source>
        <translation>Write a character, choose it, then touch one of the results.</translation>
    </message>
</context>
<context>
    <name>lobby::IdleCountdown</name>
    <message numerus="yes">
        <source>%n 秒后回到首页</source>
        <translation>
            <numerusform>Home page in %n second</numerusform>
            <numerusform>Home page in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lobby::NeedFiling</name>
    <message>
        <source>没有提交成功，请去窗口办理。</source>
        <translation>Sorry, it could not be sent. Please go to a window.</translation>
    </message>
    <message>
        <source>诉求编号：%1
查询码：%2</source>
        <translation>No. %1
Code to look it up: %2</translation>
    </message>
    <message>
        <source>本机没有打印机。</source>
        <translation>This machine has no printer.</translation>
    </message>
    <message>
        <source>诉求已收到</source>
        <translation>We have your request</translation>
    </message>
    <message>
        <source>正在打印，请取走。</source>
        <translation>Printing. Please take your sheet.</translation>
    </message>
    <message>
        <source>打印机没有反应，请记下这两个号码。</source>
        <translation>The printer is not working. Please write down the number and code.</translation>
    </message>
    <message>
        <source>您要反映哪方面的事？</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>请选择类别，不需要留姓名。</source>
        <translation>Please choose a category. You need not give your name.</translation>
    </message>
    <message>
        <source>您需要什么？</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>点选合适的话，也可以自己写。</source>
        <translation>Touch what fits, or write it yourself.</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>Write in pinyin</translation>
    </message>
    <message>
        <source>只打声母也可以：楼道灯打 L D D。</source>
        <translation>First letters are enough: L D D for 楼道灯.</translation>
    </message>
    <message>
        <source>手写</source>
        <translation>Write by hand</translation>
    </message>
    <message>
        <source>一次写一个字，再点选您要的字。</source>
        <translation>Write one character at a time, then touch the one you mean.</translation>
    </message>
    <message>
        <source>在什么地方？</source>
        <translation>Where is it?</translation>
    </message>
    <message>
        <source>请核对，对吗？</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>点“确认提交”后才会提交。</source>
        <translation>It is sent only when you touch &quot;Send it&quot;.</translation>
    </message>
    <message>
        <source>凭编号和查询码可以查进度。也有居民反映过类似的事。</source>
        <translation>You can check progress with this number and code. Others have asked for something similar.</translation>
    </message>
    <message>
        <source>凭编号和查询码可以查进度。</source>
        <translation>You can check progress with this number and code.</translation>
    </message>
    <message>
        <source>请稍等……</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>现在看不到地点，可以不填地点。</source>
        <translation>The list of places is not available now. You can go on without one.</translation>
    </message>
    <message>
        <source>这里没有地点可选，可以不填地点。</source>
        <translation>This hall has no list of places. You can go on without one.</translation>
    </message>
    <message>
        <source>就选到这里，请点“下一步”。</source>
        <translation>That is the end of the list. Please touch &quot;Next&quot;.</translation>
    </message>
    <message>
        <source>和大厅的连接断了，还没有提交。连上后会自动提交，也可以去窗口。</source>
        <translation>Not sent yet: the connection is down. It will be sent once the connection is back, or you can go to a window.</translation>
    </message>
    <message>
        <source>写满了，这些就够了，请点“下一步”。</source>
        <translation>There is no more room; this is enough. Please touch &quot;Next&quot;.</translation>
    </message>
    <message>
        <source>没认出来，请擦掉重写</source>
        <translation>Not recognised: please delete and try again</translation>
    </message>
    <message>
        <source>请先点一下您要的字</source>
        <translation>Please touch the one you mean first</translation>
    </message>
    <message>
        <source>请再写一个字</source>
        <translation>One more character, please</translation>
    </message>
    <message>
        <source>请选择地点，知道多少选多少。网格是社区里分的片区。</source>
        <translation>Please choose as much as you know. A grid is one part of the community.</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日内有答复，可以在这里查。</source>
        <translation>
            <numerusform>You will have an answer within %n working day.</numerusform>
            <numerusform>You will have an answer within %n working days.</numerusform>
        </translation>
    </message>
    <message>
        <source>在这台机器上查进度：把下面的二维码对着摄像头，或者输入编号和查询码。</source>
        <translation>To check progress here, hold this code up to the camera, or type the number and code.</translation>
    </message>
</context>
<context>
    <name>lobby::Notice</name>
    <message>
        <source>已经告诉前台，马上有人来帮您。</source>
        <translation>The front desk knows. Someone is coming to help you.</translation>
    </message>
    <message>
        <source>和前台的连接断了，请招呼一声，或者直接到前台。</source>
        <translation>We cannot reach the front desk from here. Please call out, or walk over.</translation>
    </message>
    <message>
        <source>前台没有回应，请再试一次，或者直接到前台。</source>
        <translation>The front desk did not answer. Please try again, or go to the front desk.</translation>
    </message>
    <message>
        <source>正在重新连接，请稍等。</source>
        <translation>Reconnecting. One moment, please.</translation>
    </message>
    <message>
        <source>前台已经知道您来了，请当面告诉工作人员您来办什么。</source>
        <translation>The front desk knows you are here. Please tell the staff what you have come for.</translation>
    </message>
</context>
<context>
    <name>lobby::PageText</name>
    <message>
        <source>可以点：%1</source>
        <translation>You can touch: %1</translation>
    </message>
</context>
<context>
    <name>lobby::ProgressLookup</name>
    <message>
        <source>与大厅的连接断开了，请稍后再试，或到窗口询问。</source>
        <translation>The connection is down. Please try again later, or ask at a window.</translation>
    </message>
    <message>
        <source>编号有误，请对照单子再输一遍。</source>
        <translation>Please check the number against your slip.</translation>
    </message>
    <message>
        <source>编号和验证不符，请再试一次，或到窗口询问。</source>
        <translation>These do not match. Please check and try again, or ask at a window.</translation>
    </message>
    <message numerus="yes">
        <source>试的次数太多了，请 %n 分钟后再试，或到窗口询问。</source>
        <translation>
            <numerusform>Too many tries. Please wait %n minute, or ask at a window.</numerusform>
            <numerusform>Too many tries. Please wait %n minutes, or ask at a window.</numerusform>
        </translation>
    </message>
    <message>
        <source>您的办件</source>
        <translation>Your matter</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>材料补齐</source>
        <translation>Documents complete</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Being handled</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Categorised</translation>
    </message>
    <message>
        <source>安排</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>已并入编号</source>
        <translation>Continues under number</translation>
    </message>
    <message>
        <source>请补交</source>
        <translation>Please bring</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1（暂按法定节假日计算）</source>
        <translation>%1 (provisional, going by public holidays)</translation>
    </message>
    <message>
        <source>承诺办结</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>Enquiries</translation>
    </message>
    <message>
        <source>请输入单子上的编号</source>
        <translation>Number on your slip</translation>
    </message>
    <message>
        <source>编号印在办件或诉求的单子上。</source>
        <translation>It is printed on the slip for your matter or request.</translation>
    </message>
    <message>
        <source>请输入查询码</source>
        <translation>Code on your slip</translation>
    </message>
    <message>
        <source>请输入身份证后六位</source>
        <translation>ID card: last 6 digits</translation>
    </message>
    <message>
        <source>共六位数字。</source>
        <translation>Six digits.</translation>
    </message>
    <message>
        <source>是办件人本人的身份证，末位可以是 X。</source>
        <translation>Of the person the matter is about; the last may be X.</translation>
    </message>
    <message>
        <source>办理进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>请看屏幕。</source>
        <translation>Please look at the screen.</translation>
    </message>
    <message>
        <source>%1 号窗口</source>
        <translation>window %1</translation>
    </message>
    <message>
        <source>已延期</source>
        <translation>Delayed</translation>
    </message>
    <message>
        <source>这不是本厅单子上的二维码。请出示单子，或者输入编号。</source>
        <translation>That code is not from one of our slips. Please hold up your slip, or type its number.</translation>
    </message>
    <message>
        <source>请一次只出示一张单子。</source>
        <translation>One slip at a time, please.</translation>
    </message>
    <message>
        <source>%1提出，编号 %2</source>
        <translation>Submitted on %1, no. %2</translation>
    </message>
    <message>
        <source>请出示单子，或输入编号</source>
        <translation>Show your slip, or type its number</translation>
    </message>
    <message>
        <source>把单子上的二维码对着摄像头。没有单子，请到窗口问。</source>
        <translation>Hold its square code up to the camera. No slip? Ask at a window.</translation>
    </message>
</context>
<context>
    <name>lobby::Rating</name>
    <message>
        <source>非常满意</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Poor</translation>
    </message>
    <message>
        <source>非常不满意</source>
        <translation>Very poor</translation>
    </message>
    <message>
        <source>您满意吗？</source>
        <translation>How was it?</translation>
    </message>
    <message>
        <source>点一下就可以。</source>
        <translation>One touch is enough.</translation>
    </message>
    <message>
        <source>正在提交……</source>
        <translation>Sending …</translation>
    </message>
    <message>
        <source>谢谢您</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>评价没有提交成功</source>
        <translation>Your rating was not sent</translation>
    </message>
    <message>
        <source>请再试一次，或告诉工作人员。</source>
        <translation>Please try again, or tell the staff.</translation>
    </message>
    <message>
        <source>还可以重新选。</source>
        <translation>You can still choose again.</translation>
    </message>
    <message>
        <source>您的评价已收到。</source>
        <translation>We have your rating.</translation>
    </message>
</context>
<context>
    <name>lobby::SignIn</name>
    <message numerus="yes">
        <source>试的次数太多了，请过 %n 分钟再试，或者现在就到前台。</source>
        <translation>
            <numerusform>Too many tries. Please try again in %n minute, or go to the front desk now.</numerusform>
            <numerusform>Too many tries. Please try again in %n minutes, or go to the front desk now.</numerusform>
        </translation>
    </message>
    <message>
        <source>手机号、姓名和身份证号对不上。请再按一次，或者请工作人员帮忙。</source>
        <translation>The phone, name and ID number do not match. Please try again, or ask the staff.</translation>
    </message>
    <message>
        <source>试的次数太多了，请直接到前台。</source>
        <translation>Too many tries. Please go to the front desk.</translation>
    </message>
    <message>
        <source>和前台的连接断了，请再试一次，或者直接到前台。</source>
        <translation>We cannot reach the front desk. Please try again, or go there in person.</translation>
    </message>
    <message>
        <source>现在办不了，请到前台。</source>
        <translation>Sorry, not possible right now. Please go to the front desk.</translation>
    </message>
</context>
<context>
    <name>lobby::TopicBoard</name>
    <message>
        <source>居民说事日</source>
        <translation>Residents&apos; talk day</translation>
    </message>
    <message>
        <source>你说我办</source>
        <translation>You said, we did</translation>
    </message>
    <message>
        <source>就在今天</source>
        <translation>It is today</translation>
    </message>
    <message>
        <source>身边有什么事要办，欢迎来说，也可以在这里说。</source>
        <translation>Come and tell us what needs doing. You can tell us on this screen, too.</translation>
    </message>
    <message>
        <source>本大厅</source>
        <translation>This hall</translation>
    </message>
    <message>
        <source>居民评价：%1</source>
        <translation>residents say: %1</translation>
    </message>
    <message>
        <source>今天是说事日</source>
        <translation>Talk day is today</translation>
    </message>
    <message>
        <source>下个说事日：%1</source>
        <translation>Next talk day: %1</translation>
    </message>
    <message>
        <source>说事日 · 你说我办</source>
        <translation>Talk day: you said, we did</translation>
    </message>
</context>
<context>
    <name>lobby::Words</name>
    <message>
        <source>摄像头没有接上。</source>
        <translation>The camera is not connected.</translation>
    </message>
    <message>
        <source>摄像头正被别的程序占用。</source>
        <translation>The camera is in use by another program.</translation>
    </message>
    <message>
        <source>摄像头暂时没有画面。</source>
        <translation>The camera has no picture right now.</translation>
    </message>
    <message>
        <source>本机的人脸识别还没有准备好。</source>
        <translation>Face recognition is not ready on this machine.</translation>
    </message>
    <message>
        <source>本机未登记。</source>
        <translation>This machine is not registered with the hall.</translation>
    </message>
    <message>
        <source>本机暂停服务</source>
        <translation>This machine is out of service</translation>
    </message>
    <message>
        <source>请直接到前台。</source>
        <translation>Please go straight to the front desk.</translation>
    </message>
    <message>
        <source>人脸识别暂停使用</source>
        <translation>Face recognition is off</translation>
    </message>
    <message>
        <source>请到前台</source>
        <translation>Please go to the front desk</translation>
    </message>
    <message>
        <source>工作人员想先和您说一说。什么都没有保存。</source>
        <translation>The staff would like to speak with you first. Nothing was kept.</translation>
    </message>
    <message>
        <source>请工作人员和您核对一下登记。什么都没有保存。</source>
        <translation>The staff will check your registration with you. Nothing was kept.</translation>
    </message>
    <message>
        <source>没有看清楚</source>
        <translation>The pictures were not clear enough</translation>
    </message>
    <message>
        <source>什么都没有保存。您可以再试一次，或者到前台。</source>
        <translation>Nothing was kept. You can try again, or go to the front desk.</translation>
    </message>
    <message>
        <source>告知书换了新的，本机还没有更新。什么都没有保存。</source>
        <translation>The consent text has changed, and this machine does not have the new one yet. Nothing was kept.</translation>
    </message>
    <message>
        <source>摄像头停了</source>
        <translation>The camera has stopped</translation>
    </message>
    <message>
        <source>什么都没有保存，请到前台。</source>
        <translation>Nothing was kept. Please go to the front desk.</translation>
    </message>
    <message>
        <source>现在办不了</source>
        <translation>Sorry, not possible right now</translation>
    </message>
    <message>
        <source>请过一会儿再试，或者到前台。</source>
        <translation>Please try again later, or go to the front desk.</translation>
    </message>
    <message>
        <source>记下了</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>正在告诉前台……</source>
        <translation>Telling the front desk …</translation>
    </message>
    <message>
        <source>和前台的连接断了，一连上就告诉前台。您也可以现在就到前台。</source>
        <translation>We cannot reach the front desk just now; we will tell them as soon as we can. You can also go there yourself.</translation>
    </message>
    <message>
        <source>前台已经知道您来了，
请坐，稍后叫您</source>
        <translation>We know you are here.
Please take a seat; we will call you.</translation>
    </message>
    <message>
        <source>前台已经知道您来了，
请到 %1 号窗口</source>
        <translation>We know you are here.
Window %1, please.</translation>
    </message>
    <message>
        <source>本机更新过，还认不出您的脸</source>
        <translation>This machine was updated and does not know your face yet.</translation>
    </message>
    <message>
        <source>请稍等</source>
        <translation>One moment, please</translation>
    </message>
    <message>
        <source>正在登记。</source>
        <translation>The front desk is registering you.</translation>
    </message>
    <message>
        <source>很好，请保持</source>
        <translation>Good, please stay like that</translation>
    </message>
    <message>
        <source>一共看五次，每次请稍微转一下头。不保存照片。</source>
        <translation>We look five times; please turn your head a little each time. No photo is kept.</translation>
    </message>
    <message>
        <source>正在等工作人员同意</source>
        <translation>Waiting for the staff to approve</translation>
    </message>
    <message>
        <source>已经告诉前台，工作人员会来核对您的身份。请稍等。</source>
        <translation>The front desk has been told. The staff will come and check who you are. Please wait.</translation>
    </message>
    <message>
        <source>请一句一句看完</source>
        <translation>Please read each sentence</translation>
    </message>
    <message>
        <source>登记好了</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>下次来，走到本机前面就可以了。想撤回，随时在这里办。</source>
        <translation>Next time, just step up to this machine. You can withdraw here at any time.</translation>
    </message>
    <message>
        <source>要撤回并删除吗？</source>
        <translation>Withdraw and erase?</translation>
    </message>
    <message>
        <source>您的人脸特征马上删除，本机以后不再认您。每一项服务都完全一样。</source>
        <translation>Your face template will be erased at once, and this machine will no longer know you. Every service stays the same.</translation>
    </message>
    <message>
        <source>已经删好了</source>
        <translation>Erased</translation>
    </message>
    <message numerus="yes">
        <source>删除了 %n 份人脸特征，本机以后不再认您。</source>
        <translation>
            <numerusform>%n face template erased. This machine will no longer recognise you.</numerusform>
            <numerusform>%n face templates erased. This machine will no longer recognise you.</numerusform>
        </translation>
    </message>
    <message>
        <source>请站到摄像头前</source>
        <translation>Please stand in front of the camera</translation>
    </message>
    <message>
        <source>请再近一点</source>
        <translation>A little closer, please</translation>
    </message>
    <message>
        <source>请退后一点</source>
        <translation>A little further back, please</translation>
    </message>
    <message>
        <source>请看这里</source>
        <translation>Please look here</translation>
    </message>
    <message>
        <source>光线太暗，请面向亮处</source>
        <translation>Too dark: please face the light</translation>
    </message>
    <message>
        <source>请不要动</source>
        <translation>Please hold still</translation>
    </message>
    <message>
        <source>请一次只站一位</source>
        <translation>One person at a time, please</translation>
    </message>
    <message>
        <source>请露出整张脸</source>
        <translation>Please show your whole face</translation>
    </message>
    <message numerus="yes">
        <source>%n 件在办</source>
        <translation>
            <numerusform>%n matter in progress</numerusform>
            <numerusform>%n matters in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件有进展</source>
        <translation>
            <numerusform>%n update</numerusform>
            <numerusform>%n updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件诉求在跟进</source>
        <translation>
            <numerusform>%n request being followed up</numerusform>
            <numerusform>%n requests being followed up</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>正在查您有没有登记过</source>
        <translation>Checking whether you are registered …</translation>
    </message>
    <message>
        <source>是您吗？</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>请问您来办什么事？</source>
        <translation>What can we do for you?</translation>
    </message>
    <message>
        <source>点一下，前台就知道您来了。</source>
        <translation>Touch one and the front desk will know you are here.</translation>
    </message>
    <message>
        <source>第一步，共三步</source>
        <translation>Step 1 of 3</translation>
    </message>
    <message>
        <source>请选姓名的第一个字</source>
        <translation>First character of your name</translation>
    </message>
    <message>
        <source>第二步，共三步</source>
        <translation>Step 2 of 3</translation>
    </message>
    <message>
        <source>身份证号后四位</source>
        <translation>ID card: last 4 digits</translation>
    </message>
    <message>
        <source>第三步，共三步。长号码的最后四位，可能有 X</source>
        <translation>Step 3 of 3. The end of the long number; it may have an X.</translation>
    </message>
    <message>
        <source>%1请直接到前台。</source>
        <translation>%1 Please go straight to the front desk.</translation>
    </message>
    <message>
        <source>%1其他功能照常使用。</source>
        <translation>%1 Everything else works as usual.</translation>
    </message>
    <message>
        <source>您好，请看这里</source>
        <translation>Hello! Look here</translation>
    </message>
    <message>
        <source>登记过人脸的居民，走近就能认出
没有登记，也一样办事</source>
        <translation>If you have registered, step closer.
If not, every service is the same.</translation>
    </message>
    <message>
        <source>点「是我」，前台就知道您来了。
屏幕上不会显示您的其他信息。</source>
        <translation>Touch &quot;Yes, it&apos;s me&quot; to tell the front desk you are here. Nothing else about you is shown on this screen.</translation>
    </message>
    <message>
        <source>请输入手机号后四位</source>
        <translation>Phone: last 4 digits</translation>
    </message>
    <message>
        <source>摄像头需要工作人员检查。</source>
        <translation>The staff need to check the camera.</translation>
    </message>
    <message>
        <source>请正对摄像头</source>
        <translation>Please look straight at the camera</translation>
    </message>
    <message>
        <source>请慢慢向左转头</source>
        <translation>Please turn your head slowly to the left</translation>
    </message>
    <message>
        <source>请慢慢向右转头</source>
        <translation>Please turn your head slowly to the right</translation>
    </message>
    <message>
        <source>请闭一下眼睛</source>
        <translation>Please close your eyes for a moment</translation>
    </message>
    <message>
        <source>请慢慢点一下头</source>
        <translation>Please nod your head slowly</translation>
    </message>
    <message>
        <source>摄像头没看清楚，请跟着做两个小动作，不着急。</source>
        <translation>The camera could not see clearly. Two small movements, please; take your time.</translation>
    </message>
    <message>
        <source>为您办事的同事外出，%1 回来；前台可以先帮您。</source>
        <translation>Your clerk is away until %1; the front desk can help.</translation>
    </message>
    <message>
        <source>为您办事的同事外出，%1 回来；请先到 %2 号窗口。</source>
        <translation>Your clerk is away until %1; please go to window %2.</translation>
    </message>
    <message>
        <source>%1 号窗口暂离，%2 回来。</source>
        <translation>Window %1 is closed until %2.</translation>
    </message>
    <message>
        <source>%1 号窗口暂离，%2 回来；请先到 %3 号窗口。</source>
        <translation>Window %1 is closed until %2; please go to window %3.</translation>
    </message>
    <message>
        <source>请摘下口罩和墨镜</source>
        <translation>Please take off your mask and sunglasses</translation>
    </message>
    <message>
        <source>知道了，是点错了</source>
        <translation>All right, cancelling it</translation>
    </message>
    <message>
        <source>已经取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>前台不会再等您。要办事的话，请重新选一次。</source>
        <translation>The front desk no longer expects you. If you need something, please choose again.</translation>
    </message>
    <message>
        <source>工作人员已经接手了</source>
        <translation>The staff have already started</translation>
    </message>
    <message>
        <source>请到前台说一声“点错了”。</source>
        <translation>Please tell the front desk that it was a mistake.</translation>
    </message>
    <message>
        <source>点「是我」，就可以给今天的服务打分。
屏幕上不会显示您的其他信息。</source>
        <translation>Touch &quot;Yes, it&apos;s me&quot; to rate today&apos;s visit. Nothing else about you is shown on this screen.</translation>
    </message>
    <message>
        <source>今天办什么事？</source>
        <translation>What can we do for you today?</translation>
    </message>
    <message>
        <source>点一项，前台好提前准备。</source>
        <translation>Touch one, so the front desk can get ready.</translation>
    </message>
    <message>
        <source>您的号码是 %1，叫到这个号请过来。</source>
        <translation>Your number is %1. Please come when it is called.</translation>
    </message>
</context>
</TS>
