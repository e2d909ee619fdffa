/// The second part of what was recorded as `ZoneData`.
enum ZoneNames {
  /// What holds after the last change of a zone, as POSIX writes it.
  static let rules = """
    <+00>0<+02>-2,M3.5.0/1,M10.5.0/3;<+01>-1;<+02>-2;<+0330>-3:30;<+03>-3;<+0430>-4:30;<+04>-4;<+0\
    530>-5:30;<+0545>-5:45;<+05>-5;<+0630>-6:30;<+06>-6;<+07>-7;<+0845>-8:45;<+08>-8;<+09>-9;<+103\
    0>-10:30<+11>-11,M10.1.0,M4.1.0;<+10>-10;<+11>-11;<+11>-11<+12>,M10.1.0,M4.1.0/3;<+1245>-12:45\
    <+1345>,M9.5.0/2:45,M4.1.0/3:45;<+12>-12;<+13>-13;<+14>-14;<-00>0;<-01>1;<-01>1<+00>,M3.5.0/0,\
    M10.5.0/1;<-02>2;<-02>2<-01>,M3.5.0/-1,M10.5.0/0;<-03>3;<-03>3<-02>,M3.2.0,M11.1.0;<-04>4;<-04\
    >4<-03>,M9.1.6/24,M4.1.6/24;<-05>5;<-06>6;<-06>6<-05>,M9.1.6/22,M4.1.6/22;<-07>7;<-08>8;<-0930\
    >9:30;<-09>9;<-10>10;<-11>11;<-12>12;ACST-9:30;ACST-9:30ACDT,M10.1.0,M4.1.0/3;AEST-10;AEST-10A\
    EDT,M10.1.0,M4.1.0/3;AKST9AKDT,M3.2.0,M11.1.0;AST4;AST4ADT,M3.2.0,M11.1.0;AWST-8;CAT-2;CET-1;C\
    ET-1CEST,M3.5.0,M10.5.0/3;CST-8;CST5CDT,M3.2.0/0,M11.1.0/1;CST6;CST6CDT,M3.2.0,M11.1.0;ChST-10\
    ;EAT-3;EET-2;EET-2EEST,M3.4.4/50,M10.4.4/50;EET-2EEST,M3.5.0,M10.5.0/3;EET-2EEST,M3.5.0/0,M10.\
    5.0/0;EET-2EEST,M3.5.0/3,M10.5.0/4;EET-2EEST,M4.5.5/0,M10.5.4/24;EST5;EST5EDT,M3.2.0,M11.1.0;G\
    MT0;GMT0BST,M3.5.0/1,M10.5.0;HKT-8;HST10;HST10HDT,M3.2.0,M11.1.0;IST-1GMT0,M10.5.0,M3.5.0/1;IS\
    T-2IDT,M3.4.4/26,M10.5.0;IST-5:30;JST-9;KST-9;MET-1MEST,M3.5.0,M10.5.0/3;MSK-3;MST7;MST7MDT,M3\
    .2.0,M11.1.0;NST3:30NDT,M3.2.0,M11.1.0;NZST-12NZDT,M9.5.0,M4.1.0/3;PKT-5;PST-8;PST8PDT,M3.2.0,\
    M11.1.0;SAST-2;SST11;UTC0;WAT-1;WET0WEST,M3.5.0/1,M10.5.0;WIB-7;WIT-9;WITA-8;
    """

  /// Other names of the zones.
  static let links = """
    Africa/Asmera Africa/Nairobi;Africa/Timbuktu Africa/Abidjan;America/Argentina/ComodRivadavia A\
    merica/Argentina/Catamarca;America/Atka America/Adak;America/Buenos_Aires America/Argentina/Bu\
    enos_Aires;America/Catamarca America/Argentina/Catamarca;America/Coral_Harbour America/Panama;\
    America/Cordoba America/Argentina/Cordoba;America/Ensenada America/Tijuana;America/Fort_Wayne \
    America/Indiana/Indianapolis;America/Godthab America/Nuuk;America/Indianapolis America/Indiana\
    /Indianapolis;America/Jujuy America/Argentina/Jujuy;America/Knox_IN America/Indiana/Knox;Ameri\
    ca/Kralendijk America/Puerto_Rico;America/Louisville America/Kentucky/Louisville;America/Lower\
    _Princes America/Puerto_Rico;America/Marigot America/Puerto_Rico;America/Mendoza America/Argen\
    tina/Mendoza;America/Montreal America/Toronto;America/Nipigon America/Toronto;America/Pangnirt\
    ung America/Iqaluit;America/Porto_Acre America/Rio_Branco;America/Rainy_River America/Winnipeg\
    ;America/Rosario America/Argentina/Cordoba;America/Santa_Isabel America/Tijuana;America/Shipro\
    ck America/Denver;America/St_Barthelemy America/Puerto_Rico;America/Thunder_Bay America/Toront\
    o;America/Virgin America/Puerto_Rico;America/Yellowknife America/Edmonton;Antarctica/South_Pol\
    e Pacific/Auckland;Arctic/Longyearbyen Europe/Berlin;Asia/Ashkhabad Asia/Ashgabat;Asia/Calcutt\
    a Asia/Kolkata;Asia/Choibalsan Asia/Ulaanbaatar;Asia/Chongqing Asia/Shanghai;Asia/Chungking As\
    ia/Shanghai;Asia/Dacca Asia/Dhaka;Asia/Harbin Asia/Shanghai;Asia/Istanbul Europe/Istanbul;Asia\
    /Kashgar Asia/Urumqi;Asia/Katmandu Asia/Kathmandu;Asia/Macao Asia/Macau;Asia/Rangoon Asia/Yang\
    on;Asia/Saigon Asia/Ho_Chi_Minh;Asia/Tel_Aviv Asia/Jerusalem;Asia/Thimbu Asia/Thimphu;Asia/Uju\
    ng_Pandang Asia/Makassar;Asia/Ulan_Bator Asia/Ulaanbaatar;Atlantic/Faeroe Atlantic/Faroe;Atlan\
    tic/Jan_Mayen Europe/Berlin;Australia/ACT Australia/Sydney;Australia/Canberra Australia/Sydney\
    ;Australia/Currie Australia/Hobart;Australia/LHI Australia/Lord_Howe;Australia/NSW Australia/S\
    ydney;Australia/North Australia/Darwin;Australia/Queensland Australia/Brisbane;Australia/South\
     Australia/Adelaide;Australia/Tasmania Australia/Hobart;Australia/Victoria Australia/Melbourne\
    ;Australia/West Australia/Perth;Australia/Yancowinna Australia/Broken_Hill;Brazil/Acre America\
    /Rio_Branco;Brazil/DeNoronha America/Noronha;Brazil/East America/Sao_Paulo;Brazil/West America\
    /Manaus;Canada/Atlantic America/Halifax;Canada/Central America/Winnipeg;Canada/Eastern America\
    /Toronto;Canada/Mountain America/Edmonton;Canada/Newfoundland America/St_Johns;Canada/Pacific \
    America/Vancouver;Canada/Saskatchewan America/Regina;Canada/Yukon America/Whitehorse;Chile/Con\
    tinental America/Santiago;Chile/EasterIsland Pacific/Easter;Cuba America/Havana;Egypt Africa/C\
    airo;Eire Europe/Dublin;Etc/GMT+0 Etc/GMT;Etc/GMT-0 Etc/GMT;Etc/GMT0 Etc/GMT;Etc/Greenwich Etc\
    /GMT;Etc/UCT Etc/UTC;Etc/Universal Etc/UTC;Etc/Zulu Etc/UTC;Europe/Belfast Europe/London;Europ\
    e/Bratislava Europe/Prague;Europe/Busingen Europe/Zurich;Europe/Kiev Europe/Kyiv;Europe/Marieh\
    amn Europe/Helsinki;Europe/Nicosia Asia/Nicosia;Europe/Podgorica Europe/Belgrade;Europe/San_Ma\
    rino Europe/Rome;Europe/Tiraspol Europe/Chisinau;Europe/Uzhgorod Europe/Kyiv;Europe/Vatican Eu\
    rope/Rome;Europe/Zaporozhye Europe/Kyiv;GB Europe/London;GB-Eire Europe/London;GMT Etc/GMT;GMT\
    +0 Etc/GMT;GMT-0 Etc/GMT;GMT0 Etc/GMT;Greenwich Etc/GMT;Hongkong Asia/Hong_Kong;Iceland Africa\
    /Abidjan;Iran Asia/Tehran;Israel Asia/Jerusalem;Jamaica America/Jamaica;Japan Asia/Tokyo;Kwaja\
    lein Pacific/Kwajalein;Libya Africa/Tripoli;Mexico/BajaNorte America/Tijuana;Mexico/BajaSur Am\
    erica/Mazatlan;Mexico/General America/Mexico_City;NZ Pacific/Auckland;NZ-CHAT Pacific/Chatham;\
    Navajo America/Denver;PRC Asia/Shanghai;Pacific/Enderbury Pacific/Kanton;Pacific/Johnston Paci\
    fic/Honolulu;Pacific/Ponape Pacific/Guadalcanal;Pacific/Samoa Pacific/Pago_Pago;Pacific/Truk P\
    acific/Port_Moresby;Pacific/Yap Pacific/Port_Moresby;Poland Europe/Warsaw;Portugal Europe/Lisb\
    on;ROC Asia/Taipei;ROK Asia/Seoul;Singapore Asia/Singapore;Turkey Europe/Istanbul;UCT Etc/UTC;\
    US/Alaska America/Anchorage;US/Aleutian America/Adak;US/Arizona America/Phoenix;US/Central Ame\
    rica/Chicago;US/East-Indiana America/Indiana/Indianapolis;US/Eastern America/New_York;US/Hawai\
    i Pacific/Honolulu;US/Indiana-Starke America/Indiana/Knox;US/Michigan America/Detroit;US/Mount\
    ain America/Denver;US/Pacific America/Los_Angeles;US/Samoa Pacific/Pago_Pago;UTC Etc/UTC;Unive\
    rsal Etc/UTC;W-SU Europe/Moscow;Zulu Etc/UTC;
    """
}
