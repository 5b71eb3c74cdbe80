<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AttractPage</name>
    <message>
        <source>Sign in by face</source>
        <translation>刷脸签到</translation>
    </message>
    <message>
        <source>Only residents who agreed to it</source>
        <translation>给已同意的居民</translation>
    </message>
    <message>
        <source>Sign in without face</source>
        <translation>不刷脸，用手机号</translation>
    </message>
    <message>
        <source>Last four digits of your phone</source>
        <translation>先输手机号后四位</translation>
    </message>
    <message>
        <source>No recording, no photographs. Only registered residents are recognised.</source>
        <translation>摄像头不录像、不存照片，只认登记过的人。</translation>
    </message>
    <message>
        <source>Choose what you came for</source>
        <translation>直接选要办的事</translation>
    </message>
    <message>
        <source>Without your face</source>
        <translation>不刷脸</translation>
    </message>
</context>
<context>
    <name>CandidateGrid</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ChallengePage</name>
    <message>
        <source>Go to the counter</source>
        <translation>到窗口办理</translation>
    </message>
    <message>
        <source>Sign in without face</source>
        <translation>不刷脸，用手机号</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Previous</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不同意</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>同意</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>EnrolWaitingPage</name>
    <message>
        <source>Stop</source>
        <translation>不等了</translation>
    </message>
</context>
<context>
    <name>EnrollingPage</name>
    <message>
        <source>Stop; keep nothing</source>
        <translation>停止，什么都不保存</translation>
    </message>
</context>
<context>
    <name>EnrolmentStoppedPage</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>FirstCharacterPage</name>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>Name in letters A–Z</source>
        <translation>姓名是字母 A–Z</translation>
    </message>
    <message>
        <source>汉字</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>Name in Chinese characters</source>
        <translation>姓名是汉字</translation>
    </message>
</context>
<context>
    <name>GuideFound</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideItem</name>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要带什么</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>谁能办</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪里办</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多久办好</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Asked often: %1</source>
        <translation>常问：%1</translation>
    </message>
</context>
<context>
    <name>GuideItems</name>
    <message>
        <source>Nothing is listed here yet. Please ask at the front desk.</source>
        <translation>这里还没有内容，请到前台问。</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>To the counter</source>
        <translation>去窗口办</translation>
    </message>
    <message>
        <source>Take me to the counter for this</source>
        <translation>去窗口办这件事</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理流程</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>清单带走</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>GuideSearch</name>
    <message>
        <source>First letters</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Nothing begins like this. Please try other letters, or ask at the front desk.</source>
        <translation>没有找到。请换几个字母，或到前台问。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手写</translation>
    </message>
</context>
<context>
    <name>GuideTakeAway</name>
    <message>
        <source>There is no printer at this machine. Please use your phone, or ask at the front desk.</source>
        <translation>本机没有打印机。请用手机扫，或到前台打印。</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Print the form to fill in</source>
        <translation>打印要填的表</translation>
    </message>
</context>
<context>
    <name>GuideWriting</name>
    <message>
        <source>Write below</source>
        <translation>请在下面写</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Nothing is called like this. Please try another word, or ask at the front desk.</source>
        <translation>没有找到。请换个词试试，或到前台询问。</translation>
    </message>
</context>
<context>
    <name>HandPad</name>
    <message>
        <source>Write one character here with a finger</source>
        <translation>请用手指在这里写一个字</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>撤销一笔</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>IdCardPicture</name>
    <message>
        <source>The last four stand at the right end of the long number at the bottom of the card.</source>
        <translation>后四位在证件最下面那串长号码的最右边。</translation>
    </message>
</context>
<context>
    <name>IdDigitsPage</name>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>我还在</translation>
    </message>
</context>
<context>
    <name>IsItYouPage</name>
    <message>
        <source>Yes, it is me</source>
        <translation>是我</translation>
    </message>
    <message>
        <source>Not me</source>
        <translation>不是我</translation>
    </message>
    <message>
        <source>Sign in without face</source>
        <translation>不刷脸，用手机号</translation>
    </message>
</context>
<context>
    <name>LobbyBands</name>
    <message>
        <source>No line to the front desk. You can still say what you came for.</source>
        <translation>和前台的连接断了。您仍然可以选要办的事。</translation>
    </message>
</context>
<context>
    <name>LobbyFooter</name>
    <message>
        <source>Smaller</source>
        <translation>字小一点</translation>
    </message>
    <message>
        <source>中文</source>
        <comment>the other language, in that language</comment>
        <translation>English</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>请人帮忙</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>字大一点</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>读给我听</translation>
    </message>
</context>
<context>
    <name>MoreChoices</name>
    <message>
        <source>Progress</source>
        <translation>查进度</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要带什么</translation>
    </message>
    <message>
        <source>Report an issue</source>
        <translation>反映问题</translation>
    </message>
</context>
<context>
    <name>NeedFiled</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>查询码</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Your number and your code, to scan with a phone.</source>
        <translation>二维码里是您的编号和查询码，用手机扫一扫就存进手机。</translation>
    </message>
</context>
<context>
    <name>NeedLetters</name>
    <message>
        <source>First letters</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>选字</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>确认提交</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>去窗口办</translation>
    </message>
</context>
<context>
    <name>NeedPlaces</name>
    <message>
        <source>No place yet</source>
        <translation>还没有选地点</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>不填地点</translation>
    </message>
</context>
<context>
    <name>NeedReview</name>
    <message>
        <source>Sending …</source>
        <translation>正在提交……</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>诉求内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>不填地点</translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message>
        <source>Nothing yet</source>
        <translation>还没有写</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>NeedWriting</name>
    <message>
        <source>Write below</source>
        <translation>请在下面写</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>OutOfOrderPage</name>
    <message>
        <source>Sign in without face</source>
        <translation>不刷脸，用手机号</translation>
    </message>
    <message>
        <source>Last four digits of your phone</source>
        <translation>先输手机号后四位</translation>
    </message>
    <message>
        <source>Choose what you came for</source>
        <translation>直接选要办的事</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>All right</source>
        <translation>好的</translation>
    </message>
</context>
<context>
    <name>ProgressPad</name>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍等……</translation>
    </message>
</context>
<context>
    <name>ProgressTold</name>
    <message>
        <source> (now)</source>
        <translation>（进行中）</translation>
    </message>
    <message>
        <source>Rate it</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>去窗口办</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>ProgressWays</name>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>By ID number</source>
        <translation>用身份证后六位</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>用查询码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>去窗口办</translation>
    </message>
</context>
<context>
    <name>RatingPage</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新选</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>这次不评价</translation>
    </message>
    <message>
        <source>There is something else</source>
        <translation>我还有别的事</translation>
    </message>
</context>
<context>
    <name>RecognisingPage</name>
    <message>
        <source>Sign in without face</source>
        <translation>不刷脸，用手机号</translation>
    </message>
    <message>
        <source>Say what I came for</source>
        <translation>直接选要办的事</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ScrollPane</name>
    <message>
        <source>▲ Up</source>
        <translation>▲ 往上</translation>
    </message>
    <message>
        <source>▼ More</source>
        <translation>▼ 往下</translation>
    </message>
</context>
<context>
    <name>SignInWays</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Staff, please help me</source>
        <translation>请工作人员帮忙</translation>
    </message>
    <message>
        <source>No card: staff, please help</source>
        <translation>没带证件，请工作人员帮忙</translation>
    </message>
</context>
<context>
    <name>StoredPage</name>
    <message>
        <source>Nothing more</source>
        <translation>没有别的事</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>A mistake: take it back</source>
        <translation>点错了，取消</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新选</translation>
    </message>
</context>
<context>
    <name>StrangerPage</name>
    <message>
        <source>Look again</source>
        <translation>再刷一次脸</translation>
    </message>
    <message>
        <source>By phone digits</source>
        <translation>用手机尾号</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要带什么</translation>
    </message>
</context>
<context>
    <name>StrangerWays</name>
    <message>
        <source>Register my face</source>
        <translation>登记人脸</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>TodayOwn</name>
    <message>
        <source>My appointment of today</source>
        <translation>办今天预约的事</translation>
    </message>
    <message>
        <source>See how far it is</source>
        <translation>点这里查办到哪了</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>I will tell the staff</source>
        <translation>到窗口再说</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>All right</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>Register my face, with the staff</source>
        <translation>登记人脸（工作人员协助）</translation>
    </message>
    <message>
        <source>New pictures of my face, with the staff</source>
        <translation>更新人脸（工作人员协助）</translation>
    </message>
    <message>
        <source>Stop recognising me: withdraw and erase</source>
        <translation>不再刷脸：撤回并删除</translation>
    </message>
    <message>
        <source>Report an issue</source>
        <translation>反映问题</translation>
    </message>
    <message>
        <source>Rate the visit</source>
        <translation>评价本次服务</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新选</translation>
    </message>
</context>
<context>
    <name>WithdrawAskPage</name>
    <message>
        <source>Keep it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Withdraw and erase</source>
        <translation>撤回并删除</translation>
    </message>
</context>
<context>
    <name>WritingWays</name>
    <message>
        <source>By hand</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>By pinyin</source>
        <translation>拼音</translation>
    </message>
</context>
<context>
    <name>lobby::DeviceState</name>
    <message>
        <source>Community service hall</source>
        <translation>社区便民服务大厅</translation>
    </message>
</context>
<context>
    <name>lobby::Guide</name>
    <message>
        <source>Please bring: %1</source>
        <translation>要带：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>What do you want to get done?</source>
        <translation>您想办什么事？</translation>
    </message>
    <message>
        <source>Choose a field, or search by the first letters.</source>
        <translation>选一类，或者按拼音首字母找。</translation>
    </message>
    <message>
        <source>Touch one to see who it is for and what to bring.</source>
        <translation>点一项，看谁能办、要带什么。</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>办理流程：%1</translation>
    </message>
    <message>
        <source>Take the list with you</source>
        <translation>把清单带走</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the picture. The text is in the picture itself; no network is needed.</source>
        <translation>用手机扫一扫这个图。清单就在图里，不用联网。</translation>
    </message>
    <message>
        <source>Search by first letters</source>
        <translation>按拼音首字母找</translation>
    </message>
    <message>
        <source>Touch the first letter of each character: G L J T for 高龄津贴.</source>
        <translation>点每个字的拼音首字母：高龄津贴就点 G L J T。</translation>
    </message>
    <message>
        <source>There is no printer at this machine. Please ask at the front desk.</source>
        <translation>本机没有打印机，请到前台打印。</translation>
    </message>
    <message>
        <source>Printing. Please take your sheet.</source>
        <translation>正在打印，请取走。</translation>
    </message>
    <message>
        <source>The printer does not answer. Please ask at the front desk.</source>
        <translation>打印机没有反应，请到前台打印。</translation>
    </message>
    <message>
        <source>Search by hand</source>
        <translation>手写查找</translation>
    </message>
    <message>
        <source>Write a character, choose it, and touch what is found.</source>
        <translation>写一个字，选中它，再点找到的事项。</translation>
    </message>
</context>
<context>
    <name>lobby::IdleCountdown</name>
    <message numerus="yes">
        <source>Back to the start in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后回到首页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lobby::NeedFiling</name>
    <message>
        <source>It could not be submitted. Please go to the counter.</source>
        <translation>没有提交成功，请去窗口办理。</translation>
    </message>
    <message>
        <source>Need no. %1
Code to look it up: %2</source>
        <translation>诉求编号：%1
查询码：%2</translation>
    </message>
    <message>
        <source>There is no printer at this machine.</source>
        <translation>本机没有打印机。</translation>
    </message>
    <message>
        <source>Your need is filed</source>
        <translation>诉求已收到</translation>
    </message>
    <message>
        <source>Printing. Please take your sheet.</source>
        <translation>正在打印，请取走。</translation>
    </message>
    <message>
        <source>The printer does not answer. Please note the two numbers.</source>
        <translation>打印机没有反应，请记下这两个号码。</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>您要反映哪方面的事？</translation>
    </message>
    <message>
        <source>Choose a field. You need not give a name.</source>
        <translation>请选择类别，不需要留姓名。</translation>
    </message>
    <message>
        <source>What is needed?</source>
        <translation>您需要什么？</translation>
    </message>
    <message>
        <source>Touch what fits, or write it yourself.</source>
        <translation>点选合适的话，也可以自己写。</translation>
    </message>
    <message>
        <source>By pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>First letters are enough: L D D for 楼道灯.</source>
        <translation>只打声母也可以：楼道灯打 L D D。</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>One character at a time; then touch the one you mean.</source>
        <translation>一次写一个字，再点选您要的字。</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>在什么地方？</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>请核对，对吗？</translation>
    </message>
    <message>
        <source>It is sent when you say so.</source>
        <translation>点“确认提交”后才会提交。</translation>
    </message>
    <message>
        <source>With this number and code you can look at its progress. Others asked for something like it.</source>
        <translation>凭编号和查询码可以查进度。也有居民反映过类似的事。</translation>
    </message>
    <message>
        <source>With this number and code you can look at its progress.</source>
        <translation>凭编号和查询码可以查进度。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍等……</translation>
    </message>
    <message>
        <source>The places cannot be shown now. You can go on without.</source>
        <translation>现在看不到地点，可以不填地点。</translation>
    </message>
    <message>
        <source>This hall has no list of places. You can go on without.</source>
        <translation>这里没有地点可选，可以不填地点。</translation>
    </message>
    <message>
        <source>That is as far as the list goes.</source>
        <translation>就选到这里，请点“下一步”。</translation>
    </message>
    <message>
        <source>The line to the hall is down. It is not filed yet: it goes out when the line is back, or go to the counter.</source>
        <translation>和大厅的连接断了，还没有提交。连上后会自动提交，也可以去窗口。</translation>
    </message>
    <message>
        <source>No more fits; that is enough to go on.</source>
        <translation>写满了，这些就够了，请点“下一步”。</translation>
    </message>
    <message>
        <source>Not recognised: erase and try again</source>
        <translation>没认出来，请擦掉重写</translation>
    </message>
    <message>
        <source>First touch the one you mean</source>
        <translation>请先点一下您要的字</translation>
    </message>
    <message>
        <source>One more character, please</source>
        <translation>请再写一个字</translation>
    </message>
    <message>
        <source>Choose the place, as far as you know it. A grid is one part of the community.</source>
        <translation>请选择地点，知道多少选多少。网格是社区里分的片区。</translation>
    </message>
    <message numerus="yes">
        <source>You get an answer within %n working day(s).</source>
        <translation>
            <numerusform>%n 个工作日内有答复，可以在这里查。</numerusform>
        </translation>
    </message>
    <message>
        <source>To look it up here, hold this code to the camera, or type the number and the code.</source>
        <translation>在这台机器上查进度：把下面的二维码对着摄像头，或者输入编号和查询码。</translation>
    </message>
</context>
<context>
    <name>lobby::Notice</name>
    <message>
        <source>The front desk has been told. Somebody is coming to help you.</source>
        <translation>已经告诉前台，马上有人来帮您。</translation>
    </message>
    <message>
        <source>The line to the front desk is down. Please call out, or go to the front desk.</source>
        <translation>和前台的连接断了，请招呼一声，或者直接到前台。</translation>
    </message>
    <message>
        <source>The front desk did not answer. Please try again, or go to the front desk.</source>
        <translation>前台没有回应，请再试一次，或者直接到前台。</translation>
    </message>
    <message>
        <source>The line is being restored. One moment, please.</source>
        <translation>正在重新连接，请稍等。</translation>
    </message>
    <message>
        <source>The front desk knows you are here. Please tell the staff what you have come for.</source>
        <translation>前台已经知道您来了，请当面告诉工作人员您来办什么。</translation>
    </message>
</context>
<context>
    <name>lobby::PageText</name>
    <message>
        <source>You can touch: %1</source>
        <translation>可以点：%1</translation>
    </message>
</context>
<context>
    <name>lobby::ProgressLookup</name>
    <message>
        <source>The line to the hall is down. Please try again later, or ask at the counter.</source>
        <translation>与大厅的连接断开了，请稍后再试，或到窗口询问。</translation>
    </message>
    <message>
        <source>Check the number: please compare it with your slip.</source>
        <translation>编号有误，请对照单子再输一遍。</translation>
    </message>
    <message>
        <source>The number and the code do not fit together. Please try again, or ask at the counter.</source>
        <translation>编号和验证不符，请再试一次，或到窗口询问。</translation>
    </message>
    <message numerus="yes">
        <source>Too many tries. Please wait %n minute(s), or ask at the counter.</source>
        <translation>
            <numerusform>试的次数太多了，请 %n 分钟后再试，或到窗口询问。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your case</source>
        <translation>您的办件</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Materials complete</source>
        <translation>材料补齐</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Goes on under another number</source>
        <translation>已并入编号</translation>
    </message>
    <message>
        <source>Please bring</source>
        <translation>请补交</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 (counted with the holidays by law for now)</source>
        <translation>%1（暂按法定节假日计算）</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺办结</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>The number on your slip</source>
        <translation>请输入单子上的编号</translation>
    </message>
    <message>
        <source>It stands on the slip of the matter or need.</source>
        <translation>编号印在办件或诉求的单子上。</translation>
    </message>
    <message>
        <source>The code on your slip</source>
        <translation>请输入查询码</translation>
    </message>
    <message>
        <source>Last six of the ID number</source>
        <translation>请输入身份证后六位</translation>
    </message>
    <message>
        <source>Six digits.</source>
        <translation>共六位数字。</translation>
    </message>
    <message>
        <source>Of the person whose case it is; the last may be X.</source>
        <translation>是办件人本人的身份证，末位可以是 X。</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>办理进度</translation>
    </message>
    <message>
        <source>Please read it on the screen.</source>
        <translation>请看屏幕。</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>已延期</translation>
    </message>
    <message>
        <source>This code is not on a slip of this hall. Please hold up the slip, or type its number.</source>
        <translation>这不是本厅单子上的二维码。请出示单子，或者输入编号。</translation>
    </message>
    <message>
        <source>Please hold up one slip alone.</source>
        <translation>请一次只出示一张单子。</translation>
    </message>
    <message>
        <source>Asked on %1, no. %2</source>
        <translation>%1提出，编号 %2</translation>
    </message>
    <message>
        <source>Show your slip, or type its number</source>
        <translation>请出示单子，或输入编号</translation>
    </message>
    <message>
        <source>Hold the square code on it to the camera. No slip? Ask at the counter.</source>
        <translation>把单子上的二维码对着摄像头。没有单子，请到窗口问。</translation>
    </message>
</context>
<context>
    <name>lobby::Rating</name>
    <message>
        <source>Very good</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very poor</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>您满意吗？</translation>
    </message>
    <message>
        <source>One touch is enough.</source>
        <translation>点一下就可以。</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>正在提交……</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢您</translation>
    </message>
    <message>
        <source>Your rating was not taken</source>
        <translation>评价没有提交成功</translation>
    </message>
    <message>
        <source>Please try again, or tell the staff.</source>
        <translation>请再试一次，或告诉工作人员。</translation>
    </message>
    <message>
        <source>You can still choose again.</source>
        <translation>还可以重新选。</translation>
    </message>
    <message>
        <source>Your rating was taken.</source>
        <translation>您的评价已收到。</translation>
    </message>
</context>
<context>
    <name>lobby::SignIn</name>
    <message numerus="yes">
        <source>Too many tries. Please try again in %n minute(s), or go to the front desk now.</source>
        <translation>
            <numerusform>试的次数太多了，请过 %n 分钟再试，或者现在就到前台。</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone, name and ID number do not go together. Please try once more, or ask the staff.</source>
        <translation>手机号、姓名和身份证号对不上。请再按一次，或者请工作人员帮忙。</translation>
    </message>
    <message>
        <source>Too many tries. Please go to the front desk.</source>
        <translation>试的次数太多了，请直接到前台。</translation>
    </message>
    <message>
        <source>The line to the front desk is down. Please try again, or go to the front desk.</source>
        <translation>和前台的连接断了，请再试一次，或者直接到前台。</translation>
    </message>
    <message>
        <source>This does not work just now. Please go to the front desk.</source>
        <translation>现在办不了，请到前台。</translation>
    </message>
</context>
<context>
    <name>lobby::TopicBoard</name>
    <message>
        <source>Residents&apos; talk day</source>
        <translation>居民说事日</translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation>你说我办</translation>
    </message>
    <message>
        <source>It is today</source>
        <translation>就在今天</translation>
    </message>
    <message>
        <source>Come and say what should be done here. You can say it at this screen, too.</source>
        <translation>身边有什么事要办，欢迎来说，也可以在这里说。</translation>
    </message>
    <message>
        <source>This hall</source>
        <translation>本大厅</translation>
    </message>
    <message>
        <source>residents say: %1</source>
        <translation>居民评价：%1</translation>
    </message>
    <message>
        <source>Talk day is today</source>
        <translation>今天是说事日</translation>
    </message>
    <message>
        <source>Next talk day: %1</source>
        <translation>下个说事日：%1</translation>
    </message>
    <message>
        <source>Talk day: you said, we did</source>
        <translation>说事日 · 你说我办</translation>
    </message>
</context>
<context>
    <name>lobby::Words</name>
    <message>
        <source>The camera is not connected.</source>
        <translation>摄像头没有接上。</translation>
    </message>
    <message>
        <source>The camera is used by another program.</source>
        <translation>摄像头正被别的程序占用。</translation>
    </message>
    <message>
        <source>The camera gives no picture just now.</source>
        <translation>摄像头暂时没有画面。</translation>
    </message>
    <message>
        <source>Face recognition is not ready on this machine.</source>
        <translation>本机的人脸识别还没有准备好。</translation>
    </message>
    <message>
        <source>This machine is not registered with the hall.</source>
        <translation>本机未登记。</translation>
    </message>
    <message>
        <source>This machine is out of service</source>
        <translation>本机暂停服务</translation>
    </message>
    <message>
        <source>Please go straight to the front desk.</source>
        <translation>请直接到前台。</translation>
    </message>
    <message>
        <source>Recognition is out of service</source>
        <translation>人脸识别暂停使用</translation>
    </message>
    <message>
        <source>Please go to the front desk</source>
        <translation>请到前台</translation>
    </message>
    <message>
        <source>The staff would like to speak with you first. Nothing was kept.</source>
        <translation>工作人员想先和您说一说。什么都没有保存。</translation>
    </message>
    <message>
        <source>The staff will check your registration with you. Nothing was kept.</source>
        <translation>请工作人员和您核对一下登记。什么都没有保存。</translation>
    </message>
    <message>
        <source>The pictures were not clear enough</source>
        <translation>没有看清楚</translation>
    </message>
    <message>
        <source>Nothing was kept. You can try again, or go to the front desk.</source>
        <translation>什么都没有保存。您可以再试一次，或者到前台。</translation>
    </message>
    <message>
        <source>The consent text has changed and this machine has not the new one yet. Nothing was kept.</source>
        <translation>告知书换了新的，本机还没有更新。什么都没有保存。</translation>
    </message>
    <message>
        <source>The camera has stopped</source>
        <translation>摄像头停了</translation>
    </message>
    <message>
        <source>Nothing was kept. Please go to the front desk.</source>
        <translation>什么都没有保存，请到前台。</translation>
    </message>
    <message>
        <source>This does not work just now</source>
        <translation>现在办不了</translation>
    </message>
    <message>
        <source>Please try again later, or go to the front desk.</source>
        <translation>请过一会儿再试，或者到前台。</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>记下了</translation>
    </message>
    <message>
        <source>Telling the front desk …</source>
        <translation>正在告诉前台……</translation>
    </message>
    <message>
        <source>The line to the front desk is down; it will be told as soon as the line is back. You can also go to the front desk now.</source>
        <translation>和前台的连接断了，一连上就告诉前台。您也可以现在就到前台。</translation>
    </message>
    <message>
        <source>The front desk knows you are here. Please take a seat, we will call you.</source>
        <translation>前台已经知道您来了，
请坐，稍后叫您</translation>
    </message>
    <message>
        <source>The front desk knows you are here. Please go to window %1.</source>
        <translation>前台已经知道您来了，
请到 %1 号窗口</translation>
    </message>
    <message>
        <source>This machine has been renewed and does not know your face yet.</source>
        <translation>本机更新过，还认不出您的脸</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍等</translation>
    </message>
    <message>
        <source>The front desk is registering you.</source>
        <translation>正在登记。</translation>
    </message>
    <message>
        <source>Just right, please stay</source>
        <translation>很好，请保持</translation>
    </message>
    <message>
        <source>We look five times; turn your head a little each time. No photograph is kept.</source>
        <translation>一共看五次，每次请稍微转一下头。不保存照片。</translation>
    </message>
    <message>
        <source>Waiting for the staff to agree</source>
        <translation>正在等工作人员同意</translation>
    </message>
    <message>
        <source>The front desk has been asked and will check who you are. You need do nothing now.</source>
        <translation>已经告诉前台，工作人员会来核对您的身份。请稍等。</translation>
    </message>
    <message>
        <source>Please read these sentences</source>
        <translation>请一句一句看完</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记好了</translation>
    </message>
    <message>
        <source>From next time on, just step up to this machine. You can withdraw here at any time.</source>
        <translation>下次来，走到本机前面就可以了。想撤回，随时在这里办。</translation>
    </message>
    <message>
        <source>Withdraw and erase?</source>
        <translation>要撤回并删除吗？</translation>
    </message>
    <message>
        <source>Your face template is erased at once, and this machine no longer recognises you. Every service stays exactly the same.</source>
        <translation>您的人脸特征马上删除，本机以后不再认您。每一项服务都完全一样。</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>已经删好了</translation>
    </message>
    <message numerus="yes">
        <source>%n face template(s) erased. This machine no longer recognises you.</source>
        <translation>
            <numerusform>删除了 %n 份人脸特征，本机以后不再认您。</numerusform>
        </translation>
    </message>
    <message>
        <source>Please stand before the camera</source>
        <translation>请站到摄像头前</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>请再近一点</translation>
    </message>
    <message>
        <source>A little further back, please</source>
        <translation>请退后一点</translation>
    </message>
    <message>
        <source>Please look here</source>
        <translation>请看这里</translation>
    </message>
    <message>
        <source>It is too dark; please turn to the light</source>
        <translation>光线太暗，请面向亮处</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>请不要动</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>请一次只站一位</translation>
    </message>
    <message>
        <source>Please show your whole face</source>
        <translation>请露出整张脸</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) in hand</source>
        <translation>
            <numerusform>%n 件在办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with news</source>
        <translation>
            <numerusform>%n 件有进展</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) being followed up</source>
        <translation>
            <numerusform>%n 件诉求在跟进</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Checking whether you have registered …</source>
        <translation>正在查您有没有登记过</translation>
    </message>
    <message>
        <source>Is it you?</source>
        <translation>是您吗？</translation>
    </message>
    <message>
        <source>What have you come for?</source>
        <translation>请问您来办什么事？</translation>
    </message>
    <message>
        <source>Touch one, and the front desk knows you are here.</source>
        <translation>点一下，前台就知道您来了。</translation>
    </message>
    <message>
        <source>Step 1 of 3</source>
        <translation>第一步，共三步</translation>
    </message>
    <message>
        <source>First character of your name</source>
        <translation>请选姓名的第一个字</translation>
    </message>
    <message>
        <source>Step 2 of 3</source>
        <translation>第二步，共三步</translation>
    </message>
    <message>
        <source>ID card: last 4 digits</source>
        <translation>身份证号后四位</translation>
    </message>
    <message>
        <source>Step 3 of 3. The end of the long number; the last may be X.</source>
        <translation>第三步，共三步。长号码的最后四位，可能有 X</translation>
    </message>
    <message>
        <source>%1 Please go straight to the front desk.</source>
        <translation>%1请直接到前台。</translation>
    </message>
    <message>
        <source>%1 Everything else works as usual.</source>
        <translation>%1其他功能照常使用。</translation>
    </message>
    <message>
        <source>Hello! Look here</source>
        <translation>您好，请看这里</translation>
    </message>
    <message>
        <source>Step up if you have registered.
If not, every service is the same.</source>
        <translation>登记过人脸的居民，走近就能认出
没有登记，也一样办事</translation>
    </message>
    <message>
        <source>Touch &quot;Yes, it is me&quot; and the front desk knows you are here. Nothing else about you is shown on this screen.</source>
        <translation>点「是我」，前台就知道您来了。
屏幕上不会显示您的其他信息。</translation>
    </message>
    <message>
        <source>Phone: last 4 digits</source>
        <translation>请输入手机号后四位</translation>
    </message>
    <message>
        <source>The camera has to be checked by the staff.</source>
        <translation>摄像头需要工作人员检查。</translation>
    </message>
    <message>
        <source>Please look straight at the camera</source>
        <translation>请正对摄像头</translation>
    </message>
    <message>
        <source>Please turn your head slowly to the left</source>
        <translation>请慢慢向左转头</translation>
    </message>
    <message>
        <source>Please turn your head slowly to the right</source>
        <translation>请慢慢向右转头</translation>
    </message>
    <message>
        <source>Please close your eyes for a moment</source>
        <translation>请闭一下眼睛</translation>
    </message>
    <message>
        <source>Please nod your head slowly</source>
        <translation>请慢慢点一下头</translation>
    </message>
    <message>
        <source>The camera did not see well. Two small movements, please; there is no hurry.</source>
        <translation>摄像头没看清楚，请跟着做两个小动作，不着急。</translation>
    </message>
    <message>
        <source>Your worker is out until %1; the front desk helps you.</source>
        <translation>为您办事的同事外出，%1 回来；前台可以先帮您。</translation>
    </message>
    <message>
        <source>Your worker is out until %1; window %2 helps you.</source>
        <translation>为您办事的同事外出，%1 回来；请先到 %2 号窗口。</translation>
    </message>
    <message>
        <source>Window %1 is back at %2.</source>
        <translation>%1 号窗口暂离，%2 回来。</translation>
    </message>
    <message>
        <source>Window %1 is back at %2; window %3 helps you.</source>
        <translation>%1 号窗口暂离，%2 回来；请先到 %3 号窗口。</translation>
    </message>
    <message>
        <source>Please take off mask and dark glasses</source>
        <translation>请摘下口罩和墨镜</translation>
    </message>
    <message>
        <source>Noted: it was a mistake</source>
        <translation>知道了，是点错了</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已经取消</translation>
    </message>
    <message>
        <source>The front desk does not wait for you. If you have come for something, choose again.</source>
        <translation>前台不会再等您。要办事的话，请重新选一次。</translation>
    </message>
    <message>
        <source>The staff have begun with it</source>
        <translation>工作人员已经接手了</translation>
    </message>
    <message>
        <source>Please tell them at the front desk that it was a mistake.</source>
        <translation>请到前台说一声“点错了”。</translation>
    </message>
    <message>
        <source>Touch &quot;Yes, it is me&quot; and you can rate today&apos;s visit. Nothing else about you is shown on this screen.</source>
        <translation>点「是我」，就可以给今天的服务打分。
屏幕上不会显示您的其他信息。</translation>
    </message>
    <message>
        <source>What have you come for today?</source>
        <translation>今天办什么事？</translation>
    </message>
    <message>
        <source>Touch one, and the front desk can prepare it.</source>
        <translation>点一项，前台好提前准备。</translation>
    </message>
    <message>
        <source>Your number is %1. Please come when it is called.</source>
        <translation>您的号码是 %1，叫到这个号请过来。</translation>
    </message>
</context>
</TS>
