/// Version 2025b of the IANA time zone database, which is in the public domain.
///
/// Recorded, not written: `RECORD_ZONES=1 swift test --filter ZoneTests` makes this file
/// and `ZoneNames` from the machine's own `tzdata.zi` (for the names) and compiled zones
/// (for the changes). They hold every zone and link with its whole history and the rule
/// that goes on after it; `ZoneTable` says how to read them.
enum ZoneData {
  /// The version of the database.
  static let version = "2025b"

  /// The zones.
  static let zones = """
    Africa/Abidjan kC -4DAxkp68y8Bh5D;Africa/Accra kC vGApjq2j68BxGA5kws0Hh2EAhn4oG-1EAhr5moBh2EAh\
    lpjU-1EAhzwhoBh2EAhlpjU-1EAhzwhoBh2EAhlpjU-1EAhzwhoBh2EAhlpjU-1EAhr5moBh2EAhlpjU-1EAhzwhoBh2EA\
    hlpjU-1EAhzwhoBh2EAhlpjU-1EAhzwhoBh2EAhlpjU-1EAhr5moBh2EAhlpjU-1EAhzwhoBh2EAhlpjU-1EAhzwhoBh2E\
    AhlpjU-1EAhzwhoBh2EAhlpjU-1EAhr5moBh2EAhlpjU-1EAhzwhoBh2EAhlpjU-1EAhzwhoBh2EAhlpjU-1EAhzwhoBh2\
    EAhlpjU-1EAhr5moBh2EAhlpjU-1EAhzwhoBh2EAhlpjU-1EAhzwhoBh2EAhlpjU-1EAhzwhoBh2EAhlpjU-1EAhjl+Th2\
    EAht9roB-1EAhr84Th2EAht9roB-1EAh5goGIA83rIGA0y+JIA87WGAkytBIA87WGAk4tBIA87WGAkytBIA87WGAkytBIA\
    87WGAkytBIA87WG;Africa/Addis_Ababa 7B hpkBAx7sg9j6BhEAhus-48Dh5F;Africa/Algiers 0B x7CApytm5r7\
    BrVA3y66ylBjmCAjq088JQAguUOAg0gBQAg+kBOAg2cQAgynBOAgsbQAg8oBOAg4YQAgovBOAg0aQAgySOAgggnBQAo4MO\
    AwsSQA4h5IQA4njBOAoghBQAwpfOAgsoCOAo29TQA4vtPOAgkmRQAg8cOAoggMQAgs8BQAokiBOAw5qCOAokiBQAoujBOA\
    4jiBQ;Africa/Asmara 7B xukBA5w76wp7BvBA549kl3Ch5F;Africa/Bamako kC -vHAhgr68y8BhwHAhoxw1pBOAoi\
    q4BQ;Africa/Bangui 6C xtRApx+58y8BvrD;Africa/Banjul kC vzPA55z5769BxxBApn0+zQQ;Africa/Bissau k\
    C vzOAhpu68y8BxRAgy6mEQ;Africa/Blantyre zB h6gBAhj2oiy8B5IA17j1wFnBA1o+p2Uv9E;Africa/Brazzavil\
    le 6C xqOA2mh+kCvI;Africa/Bujumbura zB hxbAx--6wp7BhT;Africa/Cairo hC 1qdA36m1397BzmBArzz56qCQ\
    A4zOOAo4kBQA47cOAo+kBQA4lnBOAoodQA4joBOAowcQA4joBOAokfQA4plBOAog1YQA4-aOAo4nBQA41cOAw4nBQAowcO\
    A4joBQAowcOA49nBQAowcOA49nBQAowcOA49nBQAowcOA4joBQAowcOA49nBQAowcOA49nBQAo2cOA43nBQAo2cOA49nBQ\
    Ao2cOA43nBQAo2cOA43nBQAo2cOA43nBQAo2cOA49nBQAo2cOA43nBQAo2cOA43nBQAo2cOA43nBQAo2cOA49nBQAo2cOA\
    43nBQAo2cOA43nBQAo2cOA43nBQAo2cOA49nBQAo2cOA43nBQAo2cOA413BQAo4MOA4n1BQAomPOA49nBQAo2cOA43nBQA\
    o2cOA43nBQAo2cOA43nBQAo2cOA49nBQAo2cOA41oBQAo4bOA43nBQAo2cOA43nBQAo2cOA49nBQAo2cOA43nBQAo2cOA4\
    3nBQAo2cOAwlnBQA47cOAosnBQA47cOAosnBQA47cOAosnBQA47cOAo2oBQA47cOAosnBQA47cOAosnBQA47cOAosnBQA4\
    7cOAosnBQA47cOAo2oBQA47cOAosnBQA47cOAosnBQA4xbOAo2oBQA49YOAoqrBQA4zXOAo0sBQA4pWOAoovBQA4pTOAo0\
    FQA49DOAoi4HQA47HOAoyGQA4vKOAogsSQA4jiBOAokiBQA4tjBOAo6gBQA4tjBOAo6gBQA4tjBOAokiBQA4jiBOAokiBQ\
    A4jiBOAokiBQA4jiBOAokiBQA4tjBOAo6gBQA4tjBOAokiBQA4jiBOAokiBQA4jiBOAokiBQA4jiBOAokiBQA4jiBOAoki\
    BQA4tjBOAo6gBQA4tjBO;Africa/Casablanca B vjHA558nq28BxjHAput01wBQA43MOAosSQA4toMOAos4JQA4naOAo\
    xwjBQA4sWOAo8sOQA49MOAogyDQA4nROAomzBQA4jcOAokuBQA4-LOAoygMQA4-6DOAoi-vBQA4nROAomzBQA4lPOAo0vB\
    QA4rSOClHA4mzBQAgsPOAg6FQAg2HOAgsnBQAgkNOAgsGQAg0OOAg8cQAg8QOAgyGQAg+POAg8cQAguOOAgyGQAgsSOAg8\
    cQAgkNOAgyGQAggVOAgybQAgwKOAg8HQAgqWOAgybQAgmJOAgyGQAgs8BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8\
    HQAgi7BOAgyGQAgs8BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgs8BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7\
    BOAgyGQAgs8BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAgyG\
    QAgs8BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgs8B\
    OAgyGQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgs8BOAgyGQ\
    Agi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgs8BOAgyGQAgi7BO\
    Ag8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgs8BOAgyGQAgi7BOAg8HQA\
    gi7BOAgyGQAgi7BOAg8HQAgi7BOAg8HQAgi7BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgs8BOAgyGQAgi7BOAg8HQAgi7BOA\
    gyGQAgi7BOAg8HQAgi7BOAgyGQAgs8BOAgyGQAgi7BOAg8HQAgi7BOAgyGQAgs8BOAgyGQAgi7BOAg8HQ;Africa/Ceuta\
     1B v-EAhw66m+7Bx-EA45jlBQA47cOAos6LQAoigBOA4-oDQAowfOA4tjBQAo6gBOAg4kBQAg6gBOAgn3yCQK1IAowrEQ\
    AgkiBOAgkiBQAgkiBOAgkiBQAgkiBOAgkiBQAgkiBOAgkiBQAgujBOAgkiBQAgkiBOAgkiBQAgkiBOAgkiBQAgkiBOAgki\
    BQAgkiBOAgkiBQAgkiBOAgujBQAgsnBOAg8cQAgsnBOAg8cQAgsnBOAg8cQAg2oBOAgybQAg2oBOAgybQAg2oBOAg8cQAg\
    snBOAg8cQAgsnBOAg8cQAg2oBOAgybQAg2oBOAgybQAg2oBOAgybQAg2oBOAg8cQAgsnBOAg8cQAgsnBOAg8cQAg2oBOAg\
    ybQAg2oBOAgybQAg2oBOAg8cQAgsnBOAg8cQAgsnBOAg8cQAgsnBOAg8cQAg2oBOAgybQAg2oBOAgybQAg2oBOAg8cQAgs\
    nBOAg8cQAgsnBOAg8cQAg2oBOAgybQAg2oBOAgybQAg2oBOAg8cQAgsnBOAg8cQAgsnBOAg8cQAgsnBOAg8cQAg2oBOAgy\
    bQAg2oBOAgybQAg2oBOAg8cQAgsnBOAg8cQAgsnBOAg8cQAg2oBOAgybQAg2oBOAgybQAg2oBOAgybQAg2oBOAg8cQAgsn\
    BOAg8cQAgsnBO;Africa/Conakry kC v7MA51t68y8Bx7MApyuw1pBOAogq3BQ;Africa/Dakar kC -qQAxtv68y8Bhp\
    CAx74xq3BQ;Africa/Dar_es_Salaam 7B x6kBA56pv029BxrFApi2m-fCAiu6bE;Africa/Djibouti 7B xuoBA5gpv\
    +x8Bx3B;Africa/Douala 6C hjJAx2i68y8Bh-E;Africa/El_Aaiun B -rMAhu4jp89B-1BAh7-ixvCQA4lDQF5IAo0\
    6-BQwFhJ;Africa/Freetown kC vtMA52-+218Bv0BApyw8wkBh2EAhtg+T-1EAhj9mZh2EAh189iB-1EAhj9mZh2EAh1\
    89iB-1EAhj9mZh2EAhtljjB-1EAhj9mZh2EAh189iB-1EAhj9mZh2EAh189iB-1EAhj9mZh2EAhty-sB-1EAhrnlPh2EAh\
    1gV-1EAhrs5nEQ;Africa/Gaborone zB xpYApj49jg7BvmDApzv9kiBIAso52CQA4jiBO;Africa/Harare zB xjdAp\
    2j7oi8Bvf;Africa/Johannesburg 3C hoaAh0gtvt7B-kFAxinu5UIAsg10CQD4H;Africa/Juba zB x0dA5ttv029B\
    vwBApw+o-pCQA4pfOAo+kBQA4vfOAoklBQA4vfOAo4kBQA41fOAoykBQA47fOAoskBQA4hgBOAomkBQA4tgBOAo6jBQA4z\
    gBOAo+kBQA4vfOAo4kBQA41fOAoykBQA4hgBOAomkBQA4ngBOAogkBQA4tgBOAo6jBQA4zgBOAo+kBQA41fOAoykBQA47f\
    OAohweQA4shtBO;Africa/Kampala 7B xseA5xv79x9Bx5LAp79u6CGAk0wmBEA+voTE;Africa/Khartoum zB hweAh\
    gtv029B-rCAh++o-pCQgBxZA40imBO;Africa/Kigali zB hmcAhlnk++9B-B;Africa/Kinshasa 6C hrOAxq20p47B\
    -I;Africa/Lagos 6C 9lDAjt4t1m8B7lDA-y3z0F9lDAj9xnrKl7DAv61+0KI;Africa/Libreville 6C x7IAp6i68y\
    8BxmF;Africa/Lome kC xkBA5ljvlv7BvkB;Africa/Luanda 6C htMAxh7kpt7BvGAxll1zlBx7B;Africa/Lubumba\
    shi zB h4ZAh0w0p47B-1LAhr90nqBQ;Africa/Lusaka zB xwaA5-k7oi8BxzB;Africa/Malabo 6C xnIApkj68y8B\
    vnIA5j8k3hDQ;Africa/Maputo zB pxeAt3qrot8BntC;Africa/Maseru 3C h5ZAxrl7oi8BhrCAx8x+osCQA4jiBO;\
    Africa/Mbabane 3C hldAx1j7oi8B-gB;Africa/Mogadishu 7B hxqBAxvyx3w7B-KAx1098lCGAk203BI;Africa/M\
    onrovia kC vjKA5p29rg9BnKAl92rtjD5tK;Africa/Nairobi 7B xwiBA5-o--r8BxUA5lk89lBIA81nDGAk2+OEA+j\
    +LE;Africa/Ndjamena 6C xjOApmg68y8BvBA5w4-v-DQA4rbO;Africa/Niamey 6C x-BApom68y8BvhQA5g9w1pBQA\
    4-p3BQ;Africa/Nouakchott kC v+OAp3u68y8Bx+OA5wtw1pBOAooo5BQ;Africa/Ouagadougou kC vtBA5+n68y8B\
    xtB;Africa/Porto-Novo 6C xuCA5gm68y8BvuCApn2w1pBQ;Africa/Sao_Tome kC hqGAhz+zn+6Bz9OAh1om10B1z\
    IAou7iHQAgukCO;Africa/Tripoli 8B xrMApygr+h9Bx2BA5+3j57BQAo5OOA4q5DQAo3POAou3DQA4tROAowtGQA4ln\
    xBOAo8QQA4piBOAokiBQA4piBOAoqiBQA4piBOAoijBQA4rhBOAo2iBQA4jiBOAo4hBQA4piBOAoqiBQA4piBOAokiBQA4\
    piBOAoqoBQA492NOAo8iBQAoyshBOAgiaQ;Africa/Tunis 0B xxJAp-p4o56BrrHA3l+oj4B97LAjp8o70BQAg2oBOAg\
    ySQAgouDOAo8cQAw0sBOAgybQA4xDOAowBQA4reOAokiBQAonjBOA4ghBQAopfOAou1jCQAgybOAgipBQAg2cOAgi2UQAg\
    4VOCpPAgipBQAgwcOAg6mfQAowcOAomhBQFkQ;Africa/Windhoek zB hhQAx3ltvt7BhiFAh-hu5UICrZA43ktDOA4qf\
    QA4rnBOAo8cQA41oBOAoybQA41oBOAo8cQA4rnBOAo8cQA4rnBOAo8cQA4rnBOAo8cQA4rnBOAo8cQA41oBOAoybQA41oB\
    OAo8cQA4rnBOAo8cQA4rnBOAo8cQA4rnBOAo8cQA4rnBOAo8cQA41oBOAo8cQA4rnBOAo8cQA4rnBOAo8cQA4rnBOAo8cQ\
    A4rnBOAo8cQA41oBOAoybQA41oBOAo8cQA4rnBOAo8cQA4rnBOAo8cQA4rnBOAo8cQ;America/Adak oC p8rFAj9+r4-\
    5B+LA7oux49B59KAln1nguCQA4l5HOAosuyBQF6HE3HAokNQA4j3BOAoqWQA49tBOP9HA4xlCQF4HAomeQA4hmBOAomeQF\
    zfAomeQA4hmBOAomeQA4hmBOAomeQFzfAomeQA4hmBOAomeQA4hmBOAomeQA4hmBOAomeQFzfAomeQA4hmBOAomeQA4hmB\
    OAomeQFzfAo+YQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo+YQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4z\
    sBOAo0XQA4zsBOAo+YQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo+YQA4zsBOAo0XQA4zsBOAo0\
    XQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo+YQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4zs\
    BOAo+YQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4zsBOAo0XQA4zsBO;America/Anchorage vB h-kG\
    Aj9+r4-5B+LAv3hx49B-CAx36nguCQqE+gB;America/Anguilla wB -j7BAhy68mz8Bh8C;America/Antigua wB -9\
    5BAh-58mz8B-rMAhm0uhpCQ;America/Araguaina d -ltBAhj6p128BhgDAh7qzshBQAg7hBOAo2iBQA43hBOAow1jBQ\
    AgwZOAg+qBQA41WOAo4tBQA47WOAo4tBQA47QOAo6hXQA4xPOAog-BQA4hLOAo+tBQA47QOAo+tBQA4vWOAo+tBQA41WOA\
    oq6lBQA49YOAogqBQA4-UOAouvBQA41TOAoovBQA41TOAoywBQA4pWOAowkMQA4pWOAo0sBQA49YOAowrBQA4rbOAogqBQ\
    A49YOAogqBQA4xbOAogqBQA49YOAo0sBQA4zXOAoywBQA41TOAo62UQA4pWO;America/Argentina/Buenos_Aires d \
    v52BA5k0yzy7BvsFApuz3+vBh+DAhxhj9TQA41WOAo+kBQA47ZODrqBCsqBDsqBDrqBCsqBDsqBAo8WQA4thCOAo8WQA45\
    6DOAoiOQA43iFOAokoBQA4lskBOAoiOQA4tOOAo4qBQA41ZOAo4qBQA41ZOAo4qBQA41fOFjhBA4xmJQA4rSOAognfQA4z\
    ROAogqBQA4naOAoqrBQCiHCiHA4naOAoy2fQA4tOOAo2oBQA4xbO;America/Argentina/Catamarca d v19BA5y3yzy\
    7BxvBApgw3+vBh+DwBtrBA49YeAwqrBgBAw9YOCgtBAowhYOAoyDQA4vxHQA4tOO;America/Argentina/Cordoba d -\
    l8BAhznqyi9Bh+D1BotBEitB;America/Argentina/Jujuy d -m9BAxr3yzy7BhhBAxnw3+vBh+DuBtrBA4naeAw0sBQ\
    A4naOAoimBgBAwxbOEgtB;America/Argentina/La_Rioja d v1+BA5i4yzy7BxvCApwv3+vBh+DwBtrBA4xYeAwyMQA\
    4jfQD-sBE9uB;America/Argentina/Mendoza d vwgCApg5yzy7BxqEA5yu3+vBh+DvB9wBAwmqBQCssBA47ZOAoqrBg\
    BAwnaOAo6-XOAo0XQA4j-GQA4tOO;America/Argentina/Rio_Gallegos d v8gCApm5yzy7Bx2EA5su3+vBh+D1BtrB\
    E9uB;America/Argentina/Salta d vq9BApt3yzy7BxkBA5lw3+vBh+D3BivB;America/Argentina/San_Juan d v\
    ngCA574yzy7BxhEAp3u3+vBh+D2B2yBAoqhYOAoqKQA49qHQA4tOO;America/Argentina/San_Luis d vm+BAp73yzy\
    7BxgCA53v3+vBh+DuBtrBA4jceAwqoBQA41ZOAooRQA4n6bOC47BA4jEOAogJOCktBAo2oBQ;America/Argentina/Tuc\
    uman d vk9BApq3yzy7BxeA5ow3+vBh+D2BotBAooCQA45yHQDjtB;America/Argentina/Ushuaia d -ggCAx44yzy7\
    Bh7DAx6u3+vBh+D1BtrBAokhYOAo+DQC-uB;America/Aruba wB -2hCAxz34jz8BhuCAhx+qvjDI;America/Asuncio\
    n d -h2BAh56-i49B-lCAhryvitCQA4xmDOAo4mDQA4vcOAokoBQA4pcOAokoBQA4pcOAokoBQA4jiBOC0dAoqiBQA4jiB\
    OAoqiBQA4jiBOAoqiBQA4jiBOC0dAoqiBQA4jiBOAoqiBQA4jiBOAoqiBQA4jiBOC0dAoqiBQA4jiBOAoomBQA4leOAoqi\
    BQA4jiBOAoojBQA4xbOAo8oBQA4lhBOAowiBQA49bOAowoBQA43bOAo2oBQA4vcOAoipBQA4naOChrBGxGAo2oBQA4jiBO\
    EwfAo4kBQCgHCgHCirBA4naOC6sBAogqBQA45gBOFzHC1ZC1ZC1ZA45gBOAoujBQA45gBOAoujBQA45gBOAo4kBQC1ZC1Z\
    A45gBOAoujBQA45gBOAoujBQA45gBOAoujBQA45gBOAo4kBQ;America/Atikokan iC v81CApmi69y7BxwBA5xuo5rBQ\
    A43kBOA4v9uBQ;America/Bahia d vjkBA5x1p128BviGApsvzshBQf6pBAoovBQA4pWOAo+tBQA4-UOAoywBQA4rSOAo\
    ywBQCkHDkHO7qBAooxSQA49YO;America/Bahia_Banderas 4B v1iDAhn072l9BxHAgs0LQA4jrHOAokfQA47cOAoqiB\
    QA4hxVOA4ivzDQJ1iBAoujBQA4xbOAoujBQJriBGoiBAomegBAwrnBOYwiB;America/Barbados wB z83BAr20ioy8Br\
    LA3mxs05BQAokZOA43tBQAo0XOA47oBIAo2cGAgijmCQA4-UOEgkCAoimBQA4zdO;America/Belem d vutBApn6p128B\
    xoDA52qzshBQb6pB;America/Belize 4B -1yCAh7s7rz8B-1BAhjxhoMIA8zXGAk0sBIA89YGAkqrBIA89YGAkqrBIA8\
    9YGAk0sBIA8zXGAk0sBIA8zXGAk0sBIA89YGAkqrBIA89YGAkqrBIA89YGAkqrBIA89YGAk0sBIA8zXGAk0sBIA8zXGAk0\
    sBIA89YGAkqrBIA89YGAkqrBIA89YGAk0sBIA8zXGAk0sBIA8zXGAk0sBIA8zXGAk0sBIA89YGAkqrBIA89YGAkqrBIA89\
    YGAk0sBIA8zXGAk0sBIA8zXGAk0sBIA89YGAk+YQA4xtHOAos7DIA89YGAkqrBIA89YGAkqrBIA89YGAk0sBIA8zXGAk0s\
    BIA8zXGAk0sBIA89YGAkqrBIA89YGAkqrBIA89YGAkqrBIA89YGAk0sBIA8zXGAk0sBIA8zXGAk0sBIA89YGAkqrBIA89Y\
    GAkqrBIA89YGAk0sBIA8zXGAk0sBIA8zXGAk0sBIA8zXGAk0sBIA89YGAkqrBIA89YGAkqrBIA89YGAk0sBIA8zXGAkouM\
    QA4rMOAos+SQA4vKO;America/Blanc-Sablon wB vx1BA5w80n+6Bv2CAplmtvgCQA43kBOAo86xBQA4l5HO;America\
    /Boa_Vista f -74BAh+-p128BhUAhhszshBQb6pBAog+YQCirBA4pBO;America/Bogota hB -tlCAh3qhr48B-bAh+u\
    s1xEQA4v0BO;America/Boise xC j+sDAhstwg+6B7xDAwnxpCQDzfAo6yHQA45joBQA4l5HOAo8luBQJiIE3HAosSQA4\
    7xBORrhBH2HmDiiB;America/Cambridge_Bay xC AAh4mr+h9BuDAokqvBQA4l5HOAou84BQRqvClBvvCA4nkCQAo1oB\
    OA4+iCOoCgjB;America/Campo_Grande f vmzBApj9p128BvhFA57uzshBQ5B9kCAo+tBQA4pWOAo+wBQA4zUODlrBA4\
    -UOCjHAo+tBQC9lCEjmCCkrBC9lCC9lCEjmCDjmCCnrB;America/Cancun iC -qxCAhmt72l9B-gDAw+rgEQAojmCOA4\
    8rcQD50CA4pWOAo4POWlnCKkiBAosSQ;America/Caracas f -3+BAhkt8wp7BRA5-o8ypBvRA5ggrvjDIA0s87CGAg8+\
    RI;America/Cayenne d -hxBAh51w+x8B-lHAhjl85pDQ;America/Cayman iC vpsCA58z8wp7B5pEAlzmixpB51B;A\
    merica/Chicago 5B vlyCAhq-vg+6BvmCEsuCCgtBCwfAokiBQHhjCPtGFhjCAo8cQA4xwBOAomeQEuGFhjCAokZQA4l5\
    HOJzGHhjCDrGLgISpvCbhhBtD0vC;America/Chihuahua 4B vujDAhn072l9BxgBF5mCAokgpEQDriBAookCOgBq6CPi\
    iB;America/Ciudad_Juarez xC v6jDAhn072l9BxsBgBgjDAooaQYxjBAojxBOA4kTQd1jB;America/Costa_Rica 4\
    B z5uCA7krg9j9BryFAnx54ptDQA4rSOAo8xBQA4rSOAoo4WQA4xeOAo2lBQA41KO;America/Coyhaique d -xjCAhxv\
    8wp7BtpBArj0k1lBrhEA3gvylMthEAr3+-jE1gKA3vnuwBzgKArgj4rP1gKA33ijjBOAo2cQA43nBOAo2cQA43nBOAo2cQ\
    A43nBOAo2cQA49nBOAo2cQA4v7UOAouLQA4v-JOAgyJQAgo9tBQA4xbOClrBCzDEx8CAoimBQA4leOIv9CEwjCIxGEwjCC\
    ojCAokiBQFw8CCmkCIxGD09BC1ZA47cOAo4kBQA4tjBOAoujBQEy8CEvjCIu8CC1ZCqGClkCA4rnBOAo2TQA4nvBODujBA\
    4prBOAo+YQA4vzDOAoiRQA4lzBOAoiRQA4lzBOAoiRQA4zsBOIxnCDmgB;America/Creston wC vntDA5r41n+6Bx5KA\
    prtjz9BOAomyDQ;America/Cuiaba f vy0BAp59p128Bv1DA5luzshBQ5B9kCAom1DQdk5C;America/Curacao wB r0\
    gCAni34jz8BtrBAri-qvjDI;America/Danmarkshavn kC -vRAhwkhw78B-1YAh15053DQAg5gBOSpPMvPAwySwB;Ame\
    rica/Dawson wC v2iEAprn6w97BxkEA5v+omhBQA43kBOAosnBQAo-dOA4w1vBQA4l5HOA4h8pBgBAgujBeAgqjRQAo+8\
    NQwCuvC;America/Dawson_Creek wC -2wDAxj61n+6BhHAx2ktvgCQDktCAo0rDQQq9COo8CUo+C;America/Denver \
    xC vtiDAhrmwg+6BPEsuCDufA4vKOAogrsBQA4l5HOAoi8pBQxEu+C;America/Detroit jC r7tCA3lx03l8BzwGAr64\
    9vTQA4pn5BQA4l5HOAo8vFQA47cOA5q3rmjBQAp11yWOC3HAou0JQDohBxBqzCtC7iB;America/Dominica wB -x5BA5\
    k6w+x8BhqB;America/Edmonton xC -rqDAhun77o8Bh+HAhrwn7VQA43kBOAowfQA4nIOAo0+BQCyHFy8CAoypnBQD9y\
    DAo+z0BQ2BlzCtC7iB;America/Eirunepe hB -vhCAhokq128B-5EAh4uzshBQb6pBAo6lMQA4zXOAok2eQA4twLO;Am\
    erica/El_Salvador 4B -zzCAhiz26j9B-XAhs7048DQDvjC;America/Fort_Nelson wC 7gzDAvo71n+6B9wCAzxjt\
    vgCQ2B7yD2Ct+D;America/Fortaleza d -ikBAxx1p128B-iGAxsvzshBQf6pBAom0UQCirBA4zCOAo+iCQA4zXO;Ame\
    rica/Glace_Bay xB vm4BApj0m+g8BvBA5yu74dQDktCAoumQQA47cOAok5nBQjEt+D;America/Goose_Bay xB v04B\
    Api+0n+6BhnHAxmhtvgCQA43kBOA4zkjBxGA58xnjCQIvjCEvjCAokoHODgjCGvjCC4oDSg8CLgIAoqZGAkwHQpBilEA56\
    5waQC6nCAwrnBeAw8cQsBniBAptpnnBO0B0jB;America/Grand_Turk jC -1iCAhjv8wp7B3pFA9srixpB51BAlv4mv+\
    DQoCsvCA416HOmBsjB;America/Grenada wB v85BApm6w+x8Bx0B;America/Guadeloupe wB -15BAh7w36x8BhuB;\
    America/Guatemala 4B v70CA5t13z-8BxPAp4g-2nDQA4hROAou4TQA4nXOAoyhQQA4vfOAo+qfQA47cO;America/Gu\
    ayaquil hB -6qCAxlz8wp7BhoBAh8t0jtChpDAxr9qu0DQA49MO;America/Guyana f 7w2BAv4n0jy8Bj3BAz71x3GE\
    A+3phEMAi+0jBO;America/Halifax xB -z7BAh61m+g8BhsDAhy5s+ZQA4piBOA4gpDQA43kBOA4-oDQA4-UOAo8uBQA\
    47WOAousBQA4-XOAoytBQA41WOAoytBQA4jZOAokrBQA43bOAokrBQA4vWOAokrBQA43bOAokrBQC9lCA4rVOAo8uBQA45\
    XOAousBQA4taOC6iCAowoBQA4hdOAokrBQA4pWOAoywBQCsqBA41TOAokrBQA43bOC6iCAo4tBQA4vWOAo6pBQA43bOC6i\
    CA4+YQJm9CAo+sDQHqGAo+sDQHqGAomxFQqD6kEtB7jB;America/Havana 3B -mtCAxr08wp7BfAx8su7iCh+GAh9oju\
    FQA47WOAou9YQA4hROAomzBQA4rSOAomzBQA4hROAo27FQA4hROAomzBQA4hROAogkoBQA41WOAomtBQA4zXOAoojBQA4h\
    dOCktBAoqrBQGghBA4leOAoimBQA4reOAo8lBQC4nDFwHCtqDEkiBHzGA4leOC5oDImiBAo6gBQA43kBOAo6gBQAgujBOA\
    g6gBQAgujBOAg6gBQAgujBOAg6gBQAgujBOAg6gBQEwPAgujBOAgwfQDgQE9PAgmeQAgimBOAgmeQAgimBOAg8cQAgmxFO\
    Ag+YQAgqrBOAgoaQAggqBOAg+YQAgqrBOAgoaQAgqrBOAgoaQAg0sBOAgoaQAg2oBOAg0XQAg0sBOAg0XQAg0sBOAg0XQA\
    g0sBOAg+YQAg0sBOAg0XQAg0sBOAg0XQAg0sBOAg0XQAg0sBOAg0XQAg0sBOAg+YQAg0sBOAg0XQAg0sBOAg0XQAg0sBOA\
    g0XQAg0sBOAg0XQAg0sBOAg0XQAg0sBOAg+YQAg0sBOAg0XQAg0sBOAg0XQAg0sBOAg0XQAg0sBOAg0XQAg0sBOAg+YQAg\
    0sBOAg0XQAg0sBOAg0XQAg0sBOAg0XQAg0sBOAg0XQAg0sBOAg0XQAg0sBO;America/Hermosillo wC -goDAhn072l9\
    BhzFM5mC;America/Indiana/Indianapolis jC 34wCAhq-vg+6BnzDEsuCAokruBQA4rSOVl9CA41mFOAosnBQA4rxX\
    QD4HAo66rCQ-BpjB;America/Indiana/Knox 5B 3mxCAhq-vg+6BnlDEsuCAo02vBQS9yDE2HEqGGihBA4rmDOAomwHQ\
    wBy+CA43phBO+BqjB;America/Indiana/Marengo jC r+wCAhq-vg+6BztDG1nFAo+9LQA47cOCy5DNvGA4pjRQJghBA\
    oy6CQA49tBOAookhCQ-BpjB;America/Indiana/Petersburg jC r6xCAhq-vg+6BzxCG1nFA4nwUQAoybOLxGIiIA41\
    nDOVx+CA4nl-BOAo+YQA4nkCQ7BtjB;America/Indiana/Tell_City 5B 7qxCAhq-vg+6BjhDZwvFA4lwHOC3HAokiB\
    gBAwjiBOC3HAomitCO+BqjB;America/Indiana/Vevay jC -3vCAhq-vg+6B-zEG1nFAo2qSQA41jgBQHghBAogxnCQ-\
    BpjB;America/Indiana/Vincennes jC 7hyCAhq-vg+6BjqCG1nFCrGAomiOQDqGA41oBQK3vFC2HG7zDA4x2KQD4HCg\
    0F8BjxF;America/Indiana/Winamac jC jmxCAhq-vg+6B7lDIw4FVp9CM7sFAomitCOAo+YgBAwzsBO8BsjB;Americ\
    a/Inuvik xC AAhon5gg-B+DAw0rpBQNqvCE8zFyDvvC;America/Iqaluit jC AAh4wyts+B+BAw54GO3BkzCA4rnBeA\
    w8cQA4nkCQpC-iB;America/Jamaica iC 3-nCA9v6+hz8B51BAlny1v0DQTg-C;America/Juneau vB tvzGAj9+r4-\
    5B+LApv6w49B1wNA39znguCQX+gBAosmDQEwHA4tjBeAwkiBQrD9hB;America/Kentucky/Louisville jC 3swCAhq-\
    vg+6Bn-DEsuCAo2nDQA4hXOAo8hqBQDk9CA5ymziBQApl54FOAo4rIQM+7CK0uCA4h-OQL2uCCttF8DlvC;America/Ken\
    tucky/Monticello jC vxvCAhq-vg+6Bv6EG1nFAokqwBQgC0+CqC6kG;America/La_Paz f v8-BApur6j49BQA4zdv\
    tG;America/Lima hB vnoCA57x8wp7B-CAxxu09iBxgCA53ksr3BQA47QOAomhBQD4HAo6+hDQA47QOAoyzBQA47QOAo0\
    8FQA47QOAoihIQA47QO;America/Los_Angeles 2C n7uDAhstwg+6B30BG1nFA5kn1zEQApz8owBOAg46CQAgybOAg2o\
    BQAg8cOAgsnBQAg8cOAgsnBQAg8cOAgsnBQAg8cOAgsnBQAg8cOAg2oBQAg8cOAgsnBQAg8cOAgsnBQAg8cOAgsnBQAg8c\
    OAgsnBQAg8cOAg2oBQAgybOAg2oBQHqPCthFuEx+C;America/Maceio d vvhBA5n0p128Bv2IAp2wzshBQhB6pBAos5H\
    QFmpE;America/Managua 4B v8wCApm28wp7BPApou40zC-uDAx314ipCQA4-6DOAoy3IQA4xSOAo2xBQA4xSOAon1YQA\
    4gyBOAoySQA49xIOAou2RQA45gBOA4snBQAw7cO;America/Manaus f vo4BAp0-p128BRA5qszshBQdyiE;America/M\
    artinique wB vo5BApkkv0x8BxgBA5-ym1hEQA45gBO;America/Matamoros 5B mDAhmt72l9BIAwq5tEQA4rnBOAoo\
    9PQbgnCZ6lDfzjB;America/Mazatlan wC v4jDAhn072l9BxqBiB5mCauiB;America/Menominee 5B rkyCAn2k9uh\
    7BznCA7xx7l9BQHx4FC80DAo0qFQA4t0JOgE-+C;America/Merida 4B vg0CAhmt72l9BvLAw+rgEQA4p6BOAo23cQ1B\
    qiH;America/Metlakatla vB 5k2GAj9+r4-5B+LAzk5w49Bp7KAto1nguCQe+gBA4tjBOAo8vkCOFqjBA4h7BOAomJQl\
    BtjB;America/Mexico_City 4B v+8CAhn072l9BvvFF5mCA490OQA4naOAo+jDQA4lVOAou5FQA41ZOAomsMQA4vfOA4\
    g5hDQ1BqiH;America/Miquelon e -00BAxyr87x8B-yDAxpm9xhEQAos6OQlDjiB;America/Moncton xB v38BA572\
    7j+6BvyJAppkr6iBQAok8hBQA43kBOAgupfQD0-ECx-ECx-ECx-ECx-EAo2xBQA4pWOAo6sBQA4tXOAomqBQA4rbOAwqZQ\
    Um9CEwGf+9CDzoGjBrzCA565waQbviBAp3g+VQ9BrjB;America/Monterrey 4B vh+CAhmt72l9BvsEAos0LQE6mCAow\
    73DQdt-GauiB;America/Montevideo d r20BAn7jqyi9BzxDA74p1tGQA4piBGAkqiBIA8jiBGAkqiBIA8jiBGAkgnQI\
    A87cGAksnBIA87cGAksnBIA87cGAksnBIA87cGAk2oBIA8xbGAk2oBIA8xbGAkujBIA8jiBGAksnBIA87cGAkoXIA839CI\
    A87QGAki1iBIA85gBGAk6LQA4lJOAo67KQA45gBOAo02FIA8njBGAk0-CQA4rJOAoq-DQA43POAosmDYA0vKOAo6gBGAkg\
    VQA4rSOAok2DQA4tOOCx-EAo61BQA4tOOAowKQA4r8BOAouyQQA4nOOAo61BQA43POEmmCClrBC8sBAou3YQAoujBOCzDC\
    5oDI5gFC5oDGrG;America/Montserrat wB vq6BAhx6w+x8BxiC;America/Nassau jC nxoCA1oh9mz8BpnCAts223\
    4BQA452FOAo6FQA4xwBOA4u0nBQzE26E;America/New_York jC nslCAhp4vg+6B3dGy0DGi+DYh8CMt8C6Fl9C;Amer\
    ica/Nome vB 5t2FAj9+r4-5B+LAjgpx49BpMA9v6nguCQe+gBA4tjBQA4jiBQrD9hB;America/Noronha b vseAp2yp\
    128BxoCA5mrzshBQiBmoEA4pBOAookCQA4zXO;America/North_Dakota/Beulah 5B rt-CAhrmwg+6BzgDG1nFOzuCp\
    C-+CEjxFyB2jB;America/North_Dakota/Center 5B -++CAhrmwg+6B-uD5B8uIC6kG4CwiB;America/North_Dako\
    ta/New_Salem 5B ri-CAhrmwg+6BzrDvC8uIGp1I+BqjB;America/Nuuk c -vwBAhg0hw78BhqGAhlq053DQf+uD3B7\
    PAgylCQb8P;America/Ojinaga 5B v8hDAhn072l9BvR5B6kDI5xIW8jB;America/Panama iC -xqCAhhz8wp7B-KAx\
    990tiBhzE;America/Paramaribo d -2zBAxrn2gx8BvBA5w+yktBhCAhvw-mUxvCApwiwrpCI;America/Phoenix wC\
     nipDAhrmwg+6Bp0GF1nFA5op7xDOAoiRQA4piBOApvt9uqBQA4jiBO;America/Port-au-Prince jC -5jCAh1v8wp7\
    BxCA5qp98yBvyCAptqz18DQA45gBOIhIAwmeQF8PEhiFAgmeQF8PEhiFA4n9PQDzfA4wvLQHxjBAom9CQpB-jB;America\
    /Port_of_Spain wB v15BA5658mz8BxtB;America/Porto_Velho f -87BAxuhq128Bh1DAxwqzshBQb6pB;America\
    /Puerto_Rico wB j-9BAz7q6867Bl3FAvwu+hxCQAo0pHO;America/Punta_Arenas d vviCA5-u8wp7B9GAz00k1lB\
    rhExD9nD;America/Rankin_Inlet 5B AAhg3xxn-B+CAg25gBQ4Bt+DA4zrDOoCgjB;America/Recife d -2gBAx7z\
    p128B-uJAxixzshBQlB2tI;America/Regina 4B vjiDA5xp2-m8BvKApnus3XQA43kBOA450YQJu8CAo+rFQCwHClkCA\
    4jiBOAoujBQD4HA4wWQA4l5HOAo4kBQA4jiBOEzoDSizDAo0rDQCwH;America/Resolute 5B AAh4gu-1+B+CAgo50BQ\
    iCgrJA49sDO8BsjB;America/Rio_Branco hB -x-BAhpjq128B-3GAh3vzshBQb6pBAoyzrBQA4twLO;America/Sant\
    arem d -ozBAxk9p128B-+EAx6uzshBQc-1J;America/Santiago gB zoiCAr0jhmv8BrhEQ9nDA43uIQA4tIOAoqoBO\
    wDuoDVzfFwf;America/Santo_Domingo wB -whCAxwu8wp7B-CAx1ygrxC-1EAh3kkl-BQA41WOAoi2FIA8jWGAkkuBI\
    A8pQGAko1BIA8rPGAk80BIA83PGAkw0BIA89PGAkq0BQAoi13BOAgyGQ;America/Sao_Paulo d v2rBApr5p128BxwBA\
    5yrzshBQL6pBAog5WQA4rYOsC13C;America/Scoresbysund c -yUAxhmhw78B-wHAxix053DQAg6gBOAwjiBgBA4jiB\
    OzC88IAg2oBOAgokCOa9P;America/Sitka vB 90yGAj9+r4-5B+LAk7omClrOAvwznguCQe+gBtD4oG;America/St_J\
    ohns yC vtxBA5gx9588BQA4reOAomnBQA43kBOAw5jBQA4xSOAowxBQD4HGwkCDmkCD4HGwkCDmkCC6wJDlkCAwwcxGA5\
    z8iGQA45gBOAw4kBQ1B7tEqBhlEmD7wE;America/St_Kitts wB v56BA5s68mz8BxxC;America/St_Lucia wB -l5B\
    Ah7j78y8Bhe;America/St_Thomas wB -78BAh27w+x8Bh0E;America/St_Vincent wB -s5BAx+j78y8BhlB;Ameri\
    ca/Swift_Current 4B -ilDAxhr2-m8Bh1CAx3ss3XQDktCAosnBQE+qDDqGAo4nQQEyoGDy8CAo61WQ;America/Tegu\
    cigalpa 4B v4xCAp0lxpk9BvzCA55o6p8DQDvjCAom2lBQA4nRO;America/Thule xB vvgCA5-7hw78BxnIApuh0usE\
    QEtoK5CviB;America/Tijuana 2C v2tDAhn072l9BxoLAg8oEOAowrHQA4jrHOAo2ZQA4jiBOAoyzWQA49zHOAowjFQA\
    4n1BOAow4CQA4rbOA42oBQDqGAg0rDQNp3GAoirhBQ9BmvC+BkgH;America/Toronto jC vtqCA5u859y7BxjEApoto5\
    rBQA43kBOA0hdQA8lnBOA4ujBQAoxbOA4qrBQA4hXOC5-EDn8HE1jCJ-iCOizDFx8CA4tzLOHzGExfrBjzHiEu+D;Ameri\
    ca/Tortola wB vy8BApx7w+x8BxqE;America/Vancouver 2C vtzDA5u71n+6Bx9CAprjtvgCQE5vKW5yH0DwkEtB7j\
    B;America/Whitehorse wC vz+DA5pl6w97BxBApxgpmhBQHgwDAgqWQAo+peQwCuvC;America/Winnipeg 5B vi7CA\
    pp4y8k7Bx2GA50l1j2BQA4xbOA40rDQA43kBOAow2nBQA49YOAourJQA4l5HOAogqBQCqqDFqGAo8oBQA4vcOAoynBQQg8\
    CD0pDAomxFQA4xbOAomxFQKwPKwPGyhFJ53GGpPMokJKqkJMokJFqkJ-BpjB;America/Yakutat vB lwuGAj9+r4-5B+\
    LA9+8w49B9tEAjv4nguCQfoqHsD1vC;Antarctica/Casey O AAhom7j+-BgEAw2p3CwBAo7ZuBA48wDwBA49VuBA4v-J\
    wBAo2+CuBA4snBwBAgleuBA42lBwBAonduBA5ztziBwBApxrwauBA5ulvhBwBApxrwauBA5ulvhBwBApsmhauB;Antarct\
    ica/Davis M AAhggxzn-BwDAok2QuDA4njJwDA48j3CeAogbgBA43vDeAo+VgB;Antarctica/DumontDUrville R AA\
    ho7x30+BgFAw34K+EAw4oKgF;Antarctica/Macquarie uB AAhgr0g87BgFAgqmkBQAg6gBOAwlqE+EAw+g+BgFAg04p\
    BQAgkiBOAgsnBQAg+YOAgqrBQAg+YOAgqrBQAgoaOAgqrBQAgqWOAg+tBQAg0XOAg0sBQAg0XOAg0sBQAg0XOAg0sBQAg+\
    YOAg0sBQAg0XOAg0sBQAg0XOAg0sBQAg0XOAg0sBQAg0XOAg0sBQAg0XOAg0sBQE13GAg0XOAg0sBQAg0XOAg0sBQAg0XO\
    AgqrBQAgybOAggqBQAgybOAggqBQAgoaOAggqBQAgoaOAggqBQAg8cOAgujBQAg6gBOAgujBQAg6gBOAgujBQAg6gBOAgu\
    jBQAg6gBOAgujBQC6PAg6gBOAgujBQAg6gBOAgujBQAg6gBOAgujBQAg6gBOC9PC6OAgujBQAg6gBOAgujBQAg6gBOAguj\
    BQAg6gBOAgujBQCoPAg6gBOAg4kBQEoPAgsmDOD5PKovDC6PWj9IKovDC6PEoP;Antarctica/Mawson J AAho5gki-Bg\
    DAg-k3DO;Antarctica/McMurdo zC AAhw0n1l-BgGAwjqoBQAggVOAg+tBQMl0LMl0LDl0LAg2oBQAgmeOAgimBQAgme\
    OAgimBQAgmeOAgimBQAgwfOAg4kBQAgwfOAg4kBQAgwfOAg4kBQAgwfOAgimBQAgmeOAgimBQAgmeOAgimBQAgwfOAg4kB\
    QAgwfOAg4kBQAgwfOAgimBQAgmeOAgimBQAgmeOAgimBQAgwfOAg4kBQAgwfOAg4kBQAgwfOAg4kBQAgwfOAg4kBQKshFJ\
    shFDzhFJshFAg6gBQAg4kBOIthFDzhFJshFDzhFEshF;Antarctica/Palmer d AAhw2iz2-BuBA4iLOLtsBAo8jROAos\
    eQiCspD;Antarctica/Rothera d AAhw2ogtgCuB;Antarctica/Syowa E AAhgsl2n-BwB;Antarctica/Troll A A\
    Ah5i4oiiCgBAg2oBeAgybgBAg2oBeAgybgBAg2oBeAg8cgBAgsnBeAg8cgBAgsnBeAg8cgBAg2oBeAgybgBAg2oBeAgybg\
    BAg2oBeAg8cgBAgsnBeAg8cgBAgsnBeAg8cgBAgsnBeAg8cgBAg2oBeAgybgBAg2oBeAgybgBAg2oBeAg8cgBAgsnBeAg8\
    cgBAgsnBeAg8cgBAg2oBeAgybgBAg2oBeAgybgBAg2oBeAg8cgBAgsnBeAg8cgBAgsnBeAg8cgBAgsnBeAg8cgBAg2oBeA\
    gybgBAg2oBeAgybgBAg2oBeAg8cgBAgsnBeAg8cgBAgsnBeAg8cgBAg2oBeAgybgBAg2oBeAgybgBAg2oBeAgybgBAg2oB\
    eAg8cgBAgsnBeAg8cgBAgsnBe;Antarctica/Vostok J AAh4kirp-BwDAomqtCuDA4nzBwDA44q+Be;Asia/Aden E p\
    lqBAtl8ks6+BZ;Asia/Almaty J xkoCA599ljq9Bv6BAp15pxLQA4x1sDQDxdDydAwkiBOMnvDAookCOAggVQA4jNQZ0P\
    Aw9rpBO;Asia/Amman E h2hBAhtrv029B-xFAhxx65vCQA49VOC-DC-DAo+nBQA4viBOAo+hBQA41cOAoynBQA41cOAoq\
    9NQA4piBOC4dE7HAo+nBQA4pcOC5oDAoskBQA4xeOCkkCD3HChpCHl5LAg01BQAg+POAgojBQAgqiBOAg+hBQAgqiBODpP\
    C8PAgimBOAgwfQCoPM+PA4j2DOAosSQK6QFgQAgqWQ;Asia/Anadyr V xsmFA55ukjq9BxrCApy3pxLQC9gMAoukCOsBh\
    hMKtQAoylCOAgybQ;Asia/Aqtau J hkvBAhuqmjq9BhkJAhm0pxLQA473tDQA4tkCOXhhMAgkiBeAokiBQS6P;Asia/Aq\
    tobe J hz1BAxmnmjq9Bh1CAxt3pxLQA4x1sDQA43mDOsBhhM;Asia/Ashgabat J x32BAp0mmjq9BxwBA5-3pxLQW9gM\
    ;Asia/Atyrau J h2wBAh1pmjq9B-vGAhg8pxLgBAw73tDQYknMJ4PC-mMIkQ;Asia/Baghdad E x0pBA5946wp7BPApw\
    lm10BhSAh31gg5DQA41cOAo+hBQA4viBOD8dAo+hBOKpvDAwqiBQAgqiBOAgqiBQC8jMC8jMC8jMAgqiBOAgqiBQC8jMC8\
    jMC8jMAgqiBOAgqiBQC8jMC8jMC8jMAgqiBOAgqiBQC8jMC8jMC8jMAgqiBO;Asia/Bahrain E xtvBApp2tvq+Bx5BAp\
    r2vzEIA8h68BO;Asia/Baku G x3uBAp0qmjq9BvxEA5w7h49BQA4txzBQU+gMAgkiBQAwqyIQAgsnBOA47cQlB+P;Asia\
    /Bangkok M xn+CAp8zpti9BxmE;Asia/Barnaul M xwuCA5-+16h9Bx7FApyx55TQd9gMAo5LOAgrWOf7PA4t1HOAokh\
    DQ;Asia/Beirut -B hphBAxrh7226B-kFAxyw61rCQA4xnBOAogeQA4piBOAo0gBQA43kBOCujCAo2+nCQDyiMDziMDyi\
    MAou+WQA49SOExiMDziMDyiMC5iMAow+LQA4vfOCyZCyZCyZAo+qBQA41ZOAo0mBQA45dOCyZDyZA4ndOAo6gBQF4HE7wJ\
    D3HDvfHwfDvfCwfHwfDvfJwfDvfHwfDvfJwfDvfHwfDvfCwfGwf;Asia/Bishkek L h+lCAhh-ljq9BhMAhy4pxLQU9gM\
    Ag6+BOA4lqBQG-jCDjkCA8kiBQQg1M;Asia/Brunei O x3rDApkhoxt9BvoCAp0i17MI;Asia/Chita P hsqDAh68v7h\
    9BhkGAh2l-4TQwB9gMNtQA4t1HeAwkhDQ;Asia/Colombo H x7qCApys6226BhBAx-x88wBxuCA5wvx3jCIA85sBIAs+1\
    GOA43psDQA87cGAksoUG;Asia/Damascus E hhiBAx31q+h9B-8FAxgi6RQH-jCAo4wyCQA4hdOAo4nBQC1hCCyiMA4vc\
    OAo0mBQA4-dOGvyMItyMHtyMA4hXOAostBQA4hXOAom7JQA45gBOAo6jBQA45gBOAoq+CQA4hsBOAo6aQA43tBOAowZQA4\
    jrBOAoqcQA4viBOC3HA4piBQA4piBOAo0jBQA4-gBOAoghBQA4piBOAoojBQFxdCqsMAo4hBQA41iBOEydE-gMEydD-gMA\
    4zgBOAoujBQCxfA4xnBOAosbQNxfN70M;Asia/Dhaka L x40CA5rj6wp7Bv+BAp--zqhDhzIAxm1nlBOAouUQA43tTGA8\
    hx7DQAgykBO;Asia/Dili P x31DAhgv48y8BvnFA4rwgCQAg2lpCOAoql0BQ;Asia/Dubai G h7zBAx6sq+h9BhtE;As\
    ia/Dushanbe J hwgCAh4hmjq9Bh6FAh71pxLQU9gMAowgCO;Asia/Famagusta gC x6fA5iv8ul9Bv2DAp7o6ukDQA4j\
    iBOAowoBQA49bOAo0gBQClkCCw8MDvoKR99CMi+CG6zMA4snBOjBhQAg+sDOoBnR;Asia/Gaza 9B hqgBAhrl1397B-lE\
    AhliyzqCQAg8WOAg6IQAg8lEOAgqcQAgkoBOAgwcQAgkoBOAgkfQAgqlBOAgkfQAgqlBOAwxwWQU+DAwxGOAoulPQA4rSO\
    AoujBQA49YOAoqxKQAg8HOAgs5HQAggVOAgqrBQA4naOCn5CAoopBQA4pcOC-GClrBDyuECw8HA4leOAognBQA4ndOAogn\
    BQA49bOAoqoBQA4ndOAoqoBQFn5LAgsnBQI6zMCwHCn5LAoogBOA4xhBQA4zgBOAo6jBQAo+eOA49kBQCqGAgmeOA5j5zh\
    BQApznyWOA589smBQAprkjUOAostBQCl1LCwHA4rnBOAoidQAgmnBOAoidQFi0MAg2cQA4xnBOAo8cQC8PAgwoBOAg+bQA\
    owoBOC3HCzHAowfQA43kBOV31MCjiBC99DE2wJA4leOAomJQA4pBOAo8cQA4xbOAo8HQA49DOAo8cQA4naOAo8HQA4nFOA\
    o8cQA4zXOAomJQA4xGOAo8cQA4pWOAo8HQA4vKOAoybQA4-UOAo8HQA45LOAoybQA4rSOAomJQA4jNOAo8cQA43POAo8HQ\
    A43POAo8cQA4jNOAomJQA4hROAo8cQA45LOAo8HQA4-UOC40DAo8HQA4pWOAoybQA47HOAomJQA4zXOAo8cQA4nFOAo8HQ\
    A4naOAo8cQA4zCOAomJQA4xbOAo8cQA4pBOAomJQCqqDD3jJAowfQA43kBOD5rDSq0MCpiBC99DCyHClkCA4vfOAo8HQA4\
    pBOAoybQA4leOAo8HQA4zCOAoybQA4xbOAomJQA49DOAo8cQA49YOAo8HQA4xGOAo8cQA4pWOAomJQA47HOAo8cQA4-UOA\
    omJQA4vKOAoybQA41TOAo8HQA4jNOAoybQA4hROAomJQA4tOOAo8cQA4tOOAo8HQA4hROAo8cQA4jNOAo8HQA4rSOAo8cQ\
    A4vKOAomJQA41TOAo8cQA4lJOAo8HQA4zXOAoybQA4xGOAomJQA49YOAoybQA4nFOAomJQA4naOAo8cQA4zCOAo8HQA47c\
    O;Asia/Hebron 9B 98gBAzhl1397B74EAvuiyzqCQ4CmjNA4tdOAo6mBQCh5LA47ZOCjmNAouFQA45FOAokiBQxGmmN;A\
    sia/Ho_Chi_Minh M 5+jDA1w1s0x8B3wBAt39qy7BQA432EQAgigBeAwgsDQAg+0ROA4t0JQAg8hhBO;Asia/Hong_Kon\
    g mC phrDAh5xltl8B5uFAwmsuCQAgoUGAk9PIAsgrIOA47cQA8gqBOCniFAg8cQAgkiBOG9QDqkJA4rnBOAooaQA4-pBO\
    AooaQCqrDA4prBOAooaQA4-pBOAooaQA4-pBOAooaQA4-pBOAooaQCqrDCqrDA4prBOAooaQA4-pBOAooaQA4-pBOD5nNN\
    i+CEnhBE3HAo8vFQA4leO;Asia/Hovd M x91CApp+v6m8BvxBA5g3-moEQA4nnLQD9hCb8-MA4jiBOA4gxFQA47cOKhIA\
    oulSQAojiBOA4kiBQAojiBO;Asia/Irkutsk O l4hDA-7noii9B9VAj1hnyTQ9Bl4MA4t1HO;Asia/Jakarta 8C hkkD\
    Ah+iivp9BhgDAgi9ShrCAxyyi1RYA0-vHWAsqyFIA87oEGAkmodG;Asia/Jayapura 9C h9jEAx5g7i69B-qFAxl8noWI\
    A89rpBG;Asia/Jerusalem qC 5ghBA1vh7226B3BA9ohmvnC-6EAx3kmlqBQLmjNAg2qDgBAg+SOAguLOAg+hBQAgwiBO\
    AgkfQAgwcOAgklBQAggqBOAgmeQAgkiBOAg6gBQAg8cOAgmzBQAgiROAgmzBQAgiROAg8xBQAgqWOAgsnBQAgybOAw39jB\
    QdokNAoskBQA41iBOAo8iBQA4lhBOAoijBQA47fOA4gnBQA47cOAogqBQAw5gBOAo2iBQA4vfOAo8iBQA4-jBOAoogBQA4\
    tjBOAoijBQA4vfOAw6jBQA45jBOAougBQCy8MC5ZA45jBOAougBQCy8MA47fOAo2lBQCy8MA4lhBOAoijBQA43nBOAowcQ\
    A43nBOAowcQA43nBOAowcQA4hpBOAombQA4hpBOAombQA4hpBOAowcQA43nBOAowcQA43nBOAowcQA4hpBOAombQA4hpBO\
    AombQA4hpBOAowcQA43nBOAowcQA43nBOAowcQA43nBOAowcQA4hpBOAombQA4hpBOAombQA4hpBOAowcQA43nBOAowcQA\
    43nBOAowcQA4hpBOAombQA4hpBOAombQA4hpBOAombQA4hpBOAowcQA43nBOAowcQA43nBO;Asia/Kabul F h8gCAhqt6\
    wp7B-zIAhq+sunDI;Asia/Kamchatka V x30EApsrqqn9Bx+FA5gikqOQ6Bl4MC-mM;Asia/Karachi 0C x7+BApq+7v\
    p8BxvOApg74ijCQA431GOAog4MGAk4jsDQA4jiBOAomjMQA41cOAo+eQA4vlBO;Asia/Kathmandu I x-vCAp4+p+h9Bv\
    0CApy52k8DE;Asia/Khandyga P 1i-DA3uyv7h9BzyOArhw-4TQuB9gMAwxMQAoqQQOsQAo7fOA4y1GO;Asia/Kolkata\
     rC h7yCAxiso3m5BfAxwp3ldnxHA14o32jCpiCA92n3njCQA4rqBOAouUQA431GO;Asia/Krasnoyarsk M 5h3CAl-mk\
    -h9B31CA9ypr1TQ+Bt6N;Asia/Kuala_Lumpur O 5q-CA16q5m+7B9gCAz-30pItiBA7ukv8zBh2EAhtrypQhrCAx681b\
    YA0v0HWAoo2tCI;Asia/Kuching O hunDAhpjoxt9BhhCAxvg17MIA874Fh2EAh95-O-1EAhzoqtBh2EAh95-O-1EAh7-\
    ktBh2EAh95-O-1EAh7-ktBh2EAh95-O-1EAh7-ktBh2EAh95-O-1EAhzoqtBh2EAh95-O-1EAh7-ktBh2EAh95-O-1EAhr\
    yxKQA4v0HO;Asia/Kuwait E x-sBAp46ks6+Bv5C;Asia/Macau 2B puqDA94tltl8B5hGAlmt47lCQA4rYQA41lBOAo\
    4eQA41cOAwipEOAg4nBQAg2cOAg2lBQAgmqBOC92NAg2cQE8PAgynBOAggeQD8PCpiFCtiFAg+YQA8qrBORv3NAwjiBOAw\
    kiBQAwjiBOAwkiBQVk4N;Asia/Magadan S hstEAhq7kjq9B-XAhk5pxLQ+Bl4MAwsmDQ;Asia/Makassar +C h+vDAh\
    5q7i69BhSAh-jluRQA473HO;Asia/Manila 1C -igHAxhun804BgMAxivm7mD-cAgpwvCQA4nOOAoywKQA4jvIOAo08RQ\
    A4jKOAoo6wBQA4rhBOAogjbQA49MO;Asia/Muscat G h+2BAhprq+h9BhqB;Asia/Nicosia gC hpfAxrv8ul9B-kDAx\
    yo6ukDQyCp-MrBkR;Asia/Novokuznetsk M h4xCAhswgjq9Bh0CAhmgvxLQ8BuhO;Asia/Novosibirsk M x3tCApys\
    s7h9Bx0GA5-jj5TQZ9gMAovKOAg1XOkBn7NAou3DQ;Asia/Omsk L p5kCAtrgt2h9B5wBA1n3i+TQ+Bt6N;Asia/Oral \
    J xkwBA59pmjq9Bv+FAp37pxLgBAwx1sDQNzoMC1uMDwPAggVQAgovBOX1P;Asia/Phnom_Penh M xriDApyixxo8BpzB\
    At+y7iJ3wBDt2N;Asia/Pontianak 8C hwmDAhwv7i69Bh-CAxwirsRYA095HWCv8NAkmodIA8zrzBO;Asia/Pyongyan\
    g tC x81DA554-6r8Bx0BA51y4hHIA8p49GGAgs6FI;Asia/Qatar E hqwBAhzuq+h9Bh+HAh56-yiDO;Asia/Qostana\
    y J x07BA5lkmjq9BvsDApu6pxLQtByoMAoz0qBO;Asia/Qyzylorda J hs9BAhqjmjq9B-jFAhq7pxLQSyoMAgo5CQYm\
    4OAo9wfO;Asia/Riyadh E x5rBApr7sj1+BvzB;Asia/Sakhalin S h5lEAx7mj+m8B-mHAxzy-nrCgBAwhmsCQf+gMA\
    ookCOdlxM;Asia/Samarkand J l5+BAvzimjq9BjxGAzg8pxLQSyoMCpP;Asia/Seoul tC hh3DAxn4-6r8BhQAhoz4h\
    HIA899tCQA4vTOAo8lBQA4leOAo8lBQA4reOClrBAootFGAk8sCQA45XOAo0vBQA49YOAo2oBQG74KA4naOAok9BIAsoj3\
    BQDj3G;Asia/Shanghai 2B 96xDAzyh5m+7B7qBAv1vlsiBQA4hgBOAounsBQA4jZOAo2cQA4vrBOAo8QQA4z1HOAo6vB\
    QA4haOAo4kBQA4vlBOAokiBQCyiMA4hFOA4shvCQA49YOKt9C;Asia/Singapore O 1rhDAn6iuwm8BtiBFhoO;Asia/S\
    rednekolymsk S xjwEAp+5kjq9BvvDA5v6pxLQ+Bt6N;Asia/Taipei 2B h9xDAxh47507B-sBAx2s5wuCQAggiROAgo\
    sBQGrgPFsyMAowcQA49tBOAoqcQA4joBOAoqcQA4joBOAoqcQJ28MChqBAoytBQA47WOAo+3aQDxdAo2gIQA4nRO;Asia/\
    Tashkent J 9+gCAzwhmjq9BlrFAvi2pxLQV9gM;Asia/Tbilisi G 9-pBAjgtmjq9BlGA-k5h49BQVhuMAwjiBQE4HA4\
    nkCQC6wJA4zrDON10MA4hROAg1XOAgybQ;Asia/Tehran D hnwBAxkmjg-9BhgBAh-7tyuCQAg+nBGAkidQAg+YOAgsSG\
    Ak+kBQA4xVOAowiBQA47iBOAos2WQA4zaOAokiBQC2iMC2iMC2iMC2iMCi8MC2iMC2iMC2iMCi8MC2iMC2iMC2iMCi8MA4\
    viBOAo6qFQCi8MC2iMC2iMC2iMCi8MC2iMC2iMC2iMCi8MC2iMC2iMC2iMCi8MC2iMA4viBO;Asia/Thimphu L xh0CAp\
    3q481+Bv2GApj8svrCI;Asia/Tokyo sC tgjEAhnyq4l7BruEAg4jhEQAg+YOCi5LEg0L;Asia/Tomsk M 90vCAztn18\
    h9Bl3EAvkp63TQrB9gMAg6FOAoyhBOSvxMAo+sDQ;Asia/Ulaanbaatar O xmkDA5k3v6m8Bv4BApk3-moEQwB74N;Asi\
    a/Urumqi L xjyCApm96-w9BxoC;Asia/Ust-Nera R 5omEA17uv7h9B34VAt0z-4TQA4x1sDwBAopiBO7Bn4MC2lO;As\
    ia/Vientiane M hmgDAh1jxxo8B54DA17x7iJ3wBEt2NA4vmRO;Asia/Vladivostok R t07DA71jlrn9B19CAn53ppO\
    Q+Bt6N;Asia/Yakutsk P p05DA9l1v7h9BnkJAlqt-4TQ+Bt6N;Asia/Yangon K 9l6CAj15p+h9BlnBAvskigqBoBAs\
    7tGmB;Asia/Yekaterinburg J l74BAvyk8r78B-iEAxt0u2F9vDAj0llyUQ+Bt6N;Asia/Yerevan G h3pBAxktmjq9\
    BhPAxg5h49BQWhuMGoPA45pEQd+P;Atlantic/Azores a -hYAh5t0n+6B-4CAhxnm10B-oBA4zxJQAowZOAgwWQA43qB\
    OAo2ZQA43qBOAo2ZQA43qBOAo8ZQA43qBOAo2ZQA43qBOAgyrFQAgigBOAggpDQAgwfOCk1LC6OCo5LAggpDQAgwfOCpPA\
    g2nDQCt9NAgujBOCo5LCpPCthFAg4kBQAg2oBOAgsSQAgsqBOAg4hBQAgqiBOAggeQA47HQAggVOAokNOAgoaQA4xGQAg+\
    YOAo6LOAg+YQA47HQAg0XOAo6LOAg+YQA47HQAg0XOAo6LOCs9NA4kiBQT5pLTnvDAozmiBQVivDAoiRQA4hRQAgmPOAg+\
    SO4C3P;Atlantic/Bermuda xB 348BAtk3y588BQA4rhBOAoykBQA4hdOA4ulY5wEA1vk+zWQA4v0BOAo8cQA4-pBOEqj\
    BAogpDQCmHC2qBA41TOC1nDC1nDAo8xBQA41TOAo0+HQA47cOAoqulBQ-Dx+D;Atlantic/Canary 7C -tOAhvuxgm9Bh\
    MAhjt2nuBQAwr3nCQAo6gBO1C68IdyR;Atlantic/Cape_Verde Z vhWAhq168y8BviGAgm0hCQA431GOA4kugCQ;Atla\
    ntic/Faroe 7C -qGAxly2tr8BhrGAxzj52pEQxD5iQ;Atlantic/Madeira 7C -6PAhpu68y8Bh5BjDk3PAo9niBQAg6\
    gBOHtPAokiBOmDpP;Atlantic/Reykjavik kC -zUAh6hisr8BhyGAhmtimRQAoytBOA47WQAouyBOA4-RQAouyBOA477\
    CQAo6ROA4vmmBQAwkiBOAoqWQA4nvBOAgqWQAg+tBOAg0XQCzpOCzpOCzpOD0iFHmkJDpkJHyrLDpkJHyrLFnkJHyrLDpk\
    JAgmeQ;Atlantic/South_Georgia b -niBAh8+7wp7BhkG;Atlantic/St_Helena kC -qFAx1tqo8+BhrF;Atlanti\
    c/Stanley d vn2BA5zvxoz8BvgCAp49rhwBQEnkCGvkCA4-ROAo8p2CQA4xbQA41oBOCp3NAo+iCOGt0MAoybQDw3NGt0\
    MDj0MA4-pBOGt0MDj0MAo2oBOLr3NDq3NFv3N;Australia/Adelaide sB x9hEApxl6iz7BvrDA5l8t-HIAsk6lBQAgy\
    POAgwg1BQAgqQOD5PAg6gBOAggi7BQU9zLIl0LAgoaOC23GH80LC-zLCh3GCl0LC-0LJh3GD23GHh3GD23GCj3GCh3GAgm\
    eOZm3LiB92L;Australia/Brisbane tB hvvEAxwv29y7B-6CAx3xkspBQJi1QAgk6lBQF-zL;Australia/Broken_Hi\
    ll sB xzkEApmk6iz7BxgIA53u49COAo+3FIdh1QAgmeOAgsnBQOg2QM-zL0C62Q;Australia/Darwin rB h16DAxlp6\
    iz7Bh9DAxx4t-HIIh1Q;Australia/Eucla N h64DAhrl4007BxnCAp2kj1nBQFi1QAggzjCQAg0XOAgoxSQAg0XOAg0v\
    QQAg2TOAg0yfQAggVOEi3G;Australia/Hobart uB xjqEApug4l07BxwCA55790nBQAg6gBOE00LAg+7wBQFk1QAguqy\
    BQ0C1zL4B23Q;Australia/Lindeman tB x1rEAptx29y7BxeA56vkspBQPw5QEk0L;Australia/Lord_Howe Q xk1E\
    A5975iz7BvwIApw3-8hFIAs0sBQDkrBE55CAo0sBIA8naGC76HAkgqBIA8xbGAkgqBIA8naGAkgqBIHhrCFqqCJ06HAk8c\
    IA8rnBGAk2oBII26HC06HC86HA8leGAkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGC-6HAkkiBIA8jiBG\
    AkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGC-6HAkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGAkkiBI\
    A8jiBGAkkiBIA8tjBGAkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGC-6HAkkiBIA8jiBG\
    AkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGAkkiBIA8jiBGC-6HAkkiBIA8jiBGAkkiBI;Australia/Melbourne uB \
    h9nEAxxi6iz7Bh3EAx2+gnpBQnBi1QCi3GHr2QGj0LL42QC9PpCl3Q;Australia/Perth yB xzsDApur4007Bx8DA57j\
    j1nBQR7+Q;Australia/Sydney uB x4tEA5z-5iz7BvkBAp0hhnpBQhCj6QrCxqR;CET 1B QAh2rwh78BQAo2cOAw+kB\
    QDj3GAgojuBQAgmxFOAgybQEwPAgqfOAgswjCQE-1LDt1LyD4iQ;CST6CDT 5B +CAho240+8BQ8C9uI3BxjB;EET gC g\
    BAh5xx0tgCQ5DsyR;EST iC uC;EST5EDT jC uCAhnv40+8BQzEm2R;Etc/GMT kC A;Etc/GMT+1 Z O;Etc/GMT+10 \
    oB +E;Etc/GMT+11 pB uF;Etc/GMT+12 qB +F;Etc/GMT+2 b e;Etc/GMT+3 d uB;Etc/GMT+4 f +B;Etc/GMT+5 \
    hB uC;Etc/GMT+6 iB +C;Etc/GMT+7 kB uD;Etc/GMT+8 lB +D;Etc/GMT+9 nB uE;Etc/GMT-1 B Q;Etc/GMT-10\
     R gF;Etc/GMT-11 S wF;Etc/GMT-12 V gG;Etc/GMT-13 W wG;Etc/GMT-14 X gH;Etc/GMT-2 C gB;Etc/GMT-3\
     E wB;Etc/GMT-4 G gC;Etc/GMT-5 J wC;Etc/GMT-6 L gD;Etc/GMT-7 M wD;Etc/GMT-8 O gE;Etc/GMT-9 P w\
    E;Etc/UTC 5C A;Europe/Amsterdam 1B xyEA5u3wh78BQA41cOA4+kBQAg8cOCk2LGk1LAg+hBQAg4kBOAgosBQAggY\
    OCthFAgytBQAg2WOAg6pBQAguaOC+0LAgsqBQAgmbOAgopBQAggbOAgupBQAg6aOAg0pBQAg0aOC4zLAgmqBQAgsbOAgip\
    BQAgmbOAgopBQAggbOAg0pBQAg0aOAgkrBQAovHxDApxrwPOC+0LAgmqBQAgsbOAwtpBhuXAhssq0EOgElyR;Europe/An\
    dorra 1B xtBAp556m+7BvtBA52zsh2CQAo0syCQpDhjQ;Europe/Astrakhan G xhtBAp3ihjq9Bv7CA59ivxLQQ9gME\
    g4ODp2LkBn7NAokhDQ;Europe/Athens gC xnWAh4wgw78Bx8FAhmkz-dQA4vKOAo4sSQA4pEOAgrnDOAw3bQA4njBOAo\
    qiBQA4r0RQA4nXOAo4gwBQAg4qBOAw2ZQCt9NAgghBOAgojBQAo6gBOAwvjBQAg8hBOA41iBQA43hBOAgliBQxD5iQ;Eur\
    ope/Belgrade 1B hnTAxk4zn+6B-kFAx5i14rDQA4spDOElyRAg8oBQAgyYOAg8pwCQtD9iQ;Europe/Berlin 1B hxM\
    Ax-wp0v7BhxBAx26mtrBQM+xRA43JQAgiXOAoqKOAgybQAgghBOAo+hBQA4xGQA4lJOAosSOCo5LCk1LAgwphCQzDyyR;E\
    urope/Brussels 1B pjEAhgkj9t7BnjEAgmmwBQA4nlDQAg2cOE-xRAwyKOAg3UQAg2oBOAg+YQCrCAgmqBOAgqcQAg4k\
    BOCo5LEzhFE72SAg4kBQA46gBOE72SFi4PAg4kBOFk4PIj4PAg+PQA4-nFODlyRAgqfOAg+kBQAgqfOAg+tBQAguaOAggo\
    hCQ5DsyR;Europe/Bucharest gC hvYAxgpj239Bh1DAx1w4xBQAgkZOOq2LAgy70CQA4zXOAgujBQAo6gBOAwkiBQTgv\
    DAwjiBQGoPF2wKAg9cQxC+P;Europe/Budapest 1B x8RA55o+ir7Bv6DAp8iy+vBQF+xRAgynBQAg2cOCm5LAol-rBQA\
    4urDOElyRAo3nBQAoqiBOAwkcQA4zjBOAo+hBQFuyRAwz9JQA49YOA4qrBQAg+YOAg+tBQC9zLAgqWOAwlmwBQHyyRAwki\
    BQrD-iQ;Europe/Chisinau +B hhbAxvk7226BvCAphrz2nCvvCA5v50oZh1DQsgTAg67BQA4-+BOAg34CODlyRAo5aQA\
    41quCQS+gMA47HOAwybOCpPF7lPF2wKA48cQxC+P;Europe/Copenhagen 1B x5LApz3zhx7BxoCA5yumiqBQA4haOAwy\
    xyBQAw+oFOFlyRAgqZOAgywBQAgiXOAg+tBQAgsSOCw9NAgo4jCQzDyyR;Europe/Dublin pC j+FAj556k78BQAg+Y7j\
    IA-4ykfQAgseOAgojBQAg0jBOC7jMAg+hBQCrpOAgqiBOAg0gBQCj7SAgybOAgsnBQC-6QDn5LCk1LEm5LEy7SD72SGp7S\
    Dn5LD03PCp4PAg6kOOAgmeQAgqrBOAgwfQAg4kBOC9PAgwfQGr6LFx7SCm5LEy7SE72SAg6gBQFkQGtQAgybQAggqBOAgg\
    VQAgq9HODwpOCxpOCxpOAggqBOFtQCxpOCxpOAggqBOF5uMH6hFI9PJ3kMEk3NxC+P;Europe/Gibraltar 1B vgFApgl\
    k636BxgFA55x2qjCQAg+YOAgujBQuB+xTA4rxCQAgsSOEi0LAgqrBQAgwfOAg+kBQAgwTOAo4POCk1LAgmeQA4nFQAgqWO\
    Ao4POD72NQyzTA47s1BQvD7iQ;Europe/Guernsey lC jsCAj+o6018BlsCA-7tgwFQwB-4TAo-XQAw+-EOFlyRb46T7E\
    i0T;Europe/Helsinki gC 1sXA3x3tuk9Bt3EArkxrrnBQAgwiBOAwwryCQDoPC9nMsD+iQ;Europe/Isle_of_Man lC\
     rmEAnjs-586BtmEA72q7q+BQ0C-4T7Ei0T;Europe/Istanbul E hlbAxtk7226BhIAhs2065BhXAx8wgwKQA41cOAo8\
    uHQFkyMAoqtDQA4taOC-DAoiyfQA4lSOAowKQA4j3BOAogkBQA4jxHOAoosBQA47WOAo2lBQD-jCE+yQCgkCAo0hXQA4v4\
    COAoklBQA4haOAw6xSQAg8cOCwfAoiaQA4lqBOCp3NAo8cQC99DA47sLQA45LOAooqCOAg8fQAgmeOAgqiBQPoPEzhFW7P\
    AwybQHmQAg4bQAgwoBOElQAgidQAgmnBOAg8cQCxpO;Europe/Jersey lC n-BAhw+gt57Bp-BAwysmBQtHl-T;Europe\
    /Kaliningrad 8B hnTAx0tp0v7B-kFAxh+mtrBQM+xRAohFQA47iBOAoudQA477qCQTpsSoByPA4t1HO;Europe/Kirov\
     vC hzuBAh48ggh9B-sEAovvXQ7BosS;Europe/Kyiv gC xzcAp2zmjq9BvPA5-4pxLQA4tiYOAgxsCOClyRAwlGgBAwt\
    hwCQS+gMA4rSOAwq1COJzPAosnBOyC9P;Europe/Lisbon 7C zzIAhon68y8B1zIjDk3PAw9tWOCpPAoujBQFuyRA4jiB\
    QJqPD5mUKqPAgokCQFoPAg6qCOyC9P;Europe/Ljubljana 1B xzNAp+6zn+6BxOA5--04rDQFvySCpyRuD2yS;Europe\
    /London lC rJA38k0r64BtJAr9xm5gEQvHpqU;Europe/Luxembourg 1B x4FA572q0k8BxpIApqvvvWQAoiaOA4rnBQ\
    AouaOAwsnBQAg8cOAwjNOAgmSQA42oBOAo9YQAwovBOAwzaQAwmqBOAwpcQAo4kBOA43kBQAwwfOAw5gBQAoujBOA4piBQ\
    Ao+hBOA43kBQD3OA43kBQAo6gBOA43kBQA4wfOVy7SAg6OQA4jpFODlyRCn5L9Du8S;Europe/Madrid 1B vuDAhw66m+\
    7BxuDA47-kBQAo0gBOA4jiBQAoqiBOA4j2JQH1OC23VA4hvQQAooUOA4jiBQA4nFQAgidOAwslCOA4leQA41xEQAo2WOA4\
    9qBQAowfOC23VC23VC23VA4lxFQAo8cOA4-v0BQAo6gBOC4OA45gBQAokiBOC4OAwujBQ3DuyR;Europe/Malta 1B xzN\
    Ap2p33w7BxOA5wysvqBQA4pWOCydAogeQDo9MC5nNAo2nqBQAwkjFOClyRAg+hBQC26TAwjfOAwqiBQAgimBOAwleQAgim\
    BOC20UAwv3lBQCq5CDylTAgovBQDylTCg0LC+zLAg+hBQAgkiBOAgomBQAg4bOAwwoBQJyGAo+kBQCk9MxD5iQ;Europe/\
    Minsk E h7ZAxil7226B-BAhhwrszChrCAxy3pxLQA41yXOAgp8CODlyRAohRQA4t0uCQR+gMAo6pEOnBzP;Europe/Mon\
    aco 1B x9GAp5vmiu7Br3EA3715sjBjmCAj6295JQKjCDh7SC4zLJm7SD33PUy7SA4sSQAoxxCQC48CCseCwPAwnjBOAwg\
    hBQAgqfOA45qhCQA4jiBOAwujBQ5DsyR;Europe/Moscow vC lnjBAvsv8r78B5HAl7p-7BQAgyhBOA4hdgBAoiUOA4rw\
    BQAvpm-E7qHAgzIOAg+mDQA4rGQAg4eOAo0FOAoukCOAo4wQQ+Bt6N;Europe/Oslo 1B xiKA5my49y7Bx-DApp-mnoBQ\
    AwxYOAgoizBQA4u4EOFlyRAgkiBOAgm5cQL3pLC23GAgmkfQzDyyR;Europe/Paris 1B lmCA-kohsx8BjmCLiCmBypWA\
    g5UQA4kjFOiE8qW;Europe/Prague 1B hxNAxv1-5s7BhRAxm2wnuBQM+xRAgkiBOAg2oBQAg2cOAowKOAg4PQA4vKQDn\
    5LAgojBQAgghBOAg+j-BQ1DwyR;Europe/Riga gC p0WA9-jm3+8BQAg8cOAg+kBQAgyJOAwr9O5vFAlo594aQA479BOA\
    g37COElyRAwhCgBAwphuCQdq9UC4mUF+PAg6-CQpCmQ;Europe/Rome 1B x2LAh3gy3w7BxrCAg8qwBQN7hWDr8SVriWF\
    6iWH5iWCg0LCkrWyD4iQ;Europe/Samara G x+uBAh48ggh9Bv4EUn-UAomoCQAwleQlB8lM;Europe/Sarajevo 1B x\
    oRA5j5zn+6BvmDAp6h14rDQ1D6rV;Europe/Saratov G pmrBAh48ggh9BngBPn-UE81PpB6sSAoswEQ;Europe/Simfe\
    ropol vC h-fAxgi7226B-CAxhwrszC-3DAh06pxLQA4pqYOAg1kCODlyRAo7BQA4zjvCQR+gMAgw0BOAou3DQEoPAoxGQ\
    D3qTAwtjBQA4snBOcx9OFkQA47cgBAwrnBO;Europe/Skopje 1B hjUAx23zn+6B-gGAxnj14rDQ1D6rV;Europe/Sofi\
    a gC x7VApin7226BxxFApvq0hchXAx-ztk6COElyRAokiBQA4k4oCQAoqiBOA4njBQAoghBOA4njBQAw6gBOAwtjBQA46\
    gBORkhTKpgNzC-hT;Europe/Stockholm 1B x9QAp5v2606B35CA98p-vnB3BA9vsk5eQAoiaOAw09nEQzDyyR;Europe\
    /Tallinn gC xmXA582kr+8BvkJApsxhMQAg8cOAw-1BxkJA59htuDx9EAppj1nkBQA49rCOAgvtCODlyRAongBQA4nluC\
    QhBq9UCoiVAg2oBOAgslFQnCoQ;Europe/Tirane 1B hzSAxm6o128B-wEAxwpt4xBQAw+iFOAgybQAgoCOAwxviCQA4p\
    cOCgpLAo+nBQDy8CDj5ECk5EA47cOAoomBQDwGAo+kBQA4jfOQ1+O8CzP;Europe/Ulyanovsk G hstBAh48ggh9B-lDU\
    n-UqBh7NAokhDQ;Europe/Vaduz 1B x9IAppiw6x7BxkFA52yto4CQDj3GAoqryCQxD5iQ;Europe/Vienna 1B lqPA-\
    yvp0v7BjoBAjj8mtrBQF+xRAgqqDQAgmeOAg46pBQGkyRAg8BOAg6kCQAgghBOCgjWCo5LAw3tjCQA45gBOHg5PrD-iQ;E\
    urope/Vilnius gC x3XApkm7226BvhEA5wphzlCh3CAx014mF-qIAxlzvtBQA41QOAoktqBgBAw98BOAgh9CODlyRAovW\
    QA4-uuCQgBq9UCx9OAgqyIQlCqQ;Europe/Volgograd vC x0pBA5tj1+h9BxRApni71TQ7B2uXAoqyIQA4p0EO;Europ\
    e/Warsaw 1B h2TAht1g158B-zFAhp2vsBQE+xRA4tkCQAg8cOAwt5FOA4+0mBQAg0hFODlyRA4viBOA45mBQA47iBOAo4\
    eQAwghBOAgmnBQCqjSDz3PA4-sQQAgqWOCpPC+zLCpPGm0LCxlTAgi5aQVsyRFyoV-CwP;Europe/Zagreb 1B h-OAxo6\
    zn+6B-cAx1g14rDQ1D6rV;Europe/Zurich 1B hgIAho1j+k5B3gBAtgus8sC5iHA13xto4CQ1DpoY;Factory Y A;HS\
    T nC +E;Indian/Antananarivo 7B xxsBAp-mv+x8BvrCA5s5-nwCQAgiRO;Indian/Chagos L x8jCA5577vp8BxtC\
    Aphz-snFQ;Indian/Christmas M xjjDAp+06iz7BvV;Indian/Cocos K x76CApqz0q87BxR;Indian/Comoro 7B h\
    yoBAh-ov+x8Bh0B;Indian/Kerguelen J AAhoxls6+BwC;Indian/Mahe G x-zBAp4j8vp8BxoE;Indian/Maldives\
     J h9kCAx5h-lt-BhtB;Indian/Mauritius G h91BAx5i8vp8BhrCAx6z7wuEQA4reOA4q52BQA47cO;Indian/Mayot\
    te 7B htqBAxhov+x8B-G;Indian/Reunion G hg0BAh48w5x8BhoE;MET uC QoE9xR;MST wC uD;MST7MDT xC uDA\
    hp940+8BQzEm2R;PST8PDT 2C +DAhqk50+8BQzEm2R;Pacific/Apia W hwwFAhwk3nu7B+LAgsynB-WAxjkwrpCIA8p\
    -hEQA4ojBOAg6gBQAglSgMAgpROSu6L;Pacific/Auckland zC h7jFAxqm92h6B-jCAhkz1-uDQA4pWOAogqBIG06HA8\
    leGAkimBIA8leGAkimBIA8hmBGCjmRCjmRCjmRCjmRAk8cIA81oBGAkybIA81oBGAk8cIA89+oCQ+Dj4L;Pacific/Boug\
    ainville S h7xEAxip5226B-8HAxmp9mch2CAh9o2q5COAoi3GQAoyt0EQ;Pacific/Chatham U x-rFApoi92h6BhJA\
    xjptkxEIAy+29BQ+Dj4L;Pacific/Chuuk R vmjGApz-m804BgMAg+63Dv1BA5y+t7ZOAogpJQA45tvBOAo6oJQ;Pacif\
    ic/Easter jB -wmDAxog9459BhjEAx79nhkCQawoDAgokCQsDs5J;Pacific/Efate S x59EAprh3+y8BvjDA5orvw0D\
    QAgsSOAo2pUQGtoKKpgNA4pWOCx-E;Pacific/Fakaofo W -wgFAx4q9m+7Bh7FAxii54wGgM;Pacific/Fiji V h4nF\
    Ah84ui68BhgBAhiz9k8EQC3iWAggVOAgi8UQC19NC3zLDx9NAgw0BQA43POAo61BQAguOOAg61BQAguOOAgk3BQAgkNOAg\
    k3BQAgkNOAgk3BQAgkNOAgu4BQAg6LOAgqgCQAgoFO;Pacific/Funafuti V xgoFA5vm4m+7BxX;Pacific/Galapago\
    s iB --zCAhomx029Bh2NAh97xunDOAoi5OQA49MO;Pacific/Gambier nB vw+DApgkhq08BvB;Pacific/Guadalcan\
    al S x+1EA5458p08Bx3E;Pacific/Guam 6B v5pGA58in804BgMAg+63Dx9EApp0lgtCOAo40FQAo48fQA4jtDOAokjO\
    QA54zw0COApn7nYQA4jNOC7qBC8sBAom8EQA4jNOAok6EQA5i7vOOAp1msoBQA4zXO;Pacific/Honolulu nC 3-zEA9r\
    4h807B5KA1opzkmCQAogEOA4p1SQA4l5HOAowzDI;Pacific/Kanton W AAh4tzlj+B+FAgli6CQA4r0gBgM;Pacific/\
    Kiritimati X -vzEAhok9m+7B-vCAh406j0EhsJAh6881cgM;Pacific/Kosrae S v24FApr6m804BgMAg+63Dx8BA55\
    8t7ZeAwgpJgBAw-qmBOAo6iJOAo6oJgBAwh3zBQA4nz+BO;Pacific/Kwajalein V h88EAhis4m+7B-lCAh7u82jCOAo\
    6iJOAomjGgBAw182BuLA4jkzBgM;Pacific/Majuro V hwgFAhoq4m+7B-5FAh1gu7ZeD7haAo8hGgBAw-92BQ;Pacifi\
    c/Marquesas mB -4iEAxkmhq08B-5C;Pacific/Midway 4C -omFAx0t9m+7BhzLAx234noDQA4hRO;Pacific/Nauru\
     V xv8EApw188j9BxnFAps-m1oBmBA0svGoBA8-wnCI;Pacific/Niue pB vp-EA5k1l0-+BvCAphn1gWh2E;Pacific/\
    Norfolk T hv9EAx4r4m+7BhBAxvwvh+ChnEAx+o35sBQAg0XOAg872CGAkqyIQkB72L;Pacific/Noumea S xh8EApni\
    3+y8BvrBA596j+7DQA49POAoq0BQA4jQOA4qgmBQAgiRO;Pacific/Pago_Pago 4C hvxFAxgk3nu7B+LAgsynBhrF;Pa\
    cific/Palau P vtzGA52nn804BgMAg+63DxP;Pacific/Pitcairn lB v+5DApv38m+7BxtCApxp0h3FI;Pacific/Po\
    hnpei S vl9FA5y8m804BgMAg+63DxrGApy6t7ZeE7ha;Pacific/Port_Moresby R h-pEAxgt5226BfAxol9mch2C;P\
    acific/Rarotonga oB h37FAxsuzp87B+LAgwgxDhkCAhm9qhxBQA4-UGLvlRMulRA8zXG;Pacific/Saipan 6B v7oG\
    A5tin804BgMAg+63DviKApput7xCQAo8ggBQP9ga;Pacific/Tahiti oB -msEAx7qhq08B-M;Pacific/Tarawa V xm\
    iFA5sp4m+7BxxG;Pacific/Tongatapu W hotFAhku2oy+BhGAh9hx5chsJAh8zl9oCQAg4eOAgqrBQA43POAow0BQA43\
    POAo+zfQAgkNO;Pacific/Wake V xm8EA5ss4m+7BxxM;Pacific/Wallis V hrsFAxqk4m+7B-yD;WET 7C A6D56R;
    """
}
