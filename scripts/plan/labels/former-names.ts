import type { FormerCode } from '../../timeline/countries/former-states.ts'

/** The languages of the names below, in their order: those of the labels. */
export const NAME_LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'pt', 'id', 'vi', 'ru', 'ar', 'he', 'ja', 'zh']

/** The names of states that no longer exist, under their codes of ISO 3166-3, as each language usually calls them. */
export const FORMER_NAMES: Record<FormerCode, readonly string[]> = {
  AIDJ: ['French Territory of the Afars and the Issas', 'Französisches Afar- und Issa-Territorium', 'Territoire français des Afars et des Issas', 'Territorio Francés de los Afars y de los Issas', 'Território Francês dos Afares e Issas', 'Teritori Afar dan Issa Prancis', 'Lãnh thổ Afar và Issa thuộc Pháp', 'Французская территория афаров и исса', 'إقليم العفر والعيسى الفرنسي', 'הטריטוריה הצרפתית של האפר והעיסא', 'フランス領アファル・イッサ', '法属阿法尔和伊萨领地'],
  ANHH: ['Netherlands Antilles', 'Niederländische Antillen', 'Antilles néerlandaises', 'Antillas Neerlandesas', 'Antilhas Holandesas', 'Antillen Belanda', 'Antille thuộc Hà Lan', 'Нидерландские Антилы', 'جزر الأنتيل الهولندية', 'האנטילים ההולנדיים', 'オランダ領アンティル', '荷属安的列斯'],
  BUMM: ['Burma', 'Birma', 'Birmanie', 'Birmania', 'Birmânia', 'Burma', 'Miến Điện', 'Бирма', 'بورما', 'בורמה', 'ビルマ', '缅甸'],
  BYAA: ['Byelorussian SSR', 'Belorussische SSR', 'RSS de Biélorussie', 'RSS de Bielorrusia', 'RSS da Bielorrússia', 'RSS Byelorusia', 'CHXHCNXV Byelorussia', 'Белорусская ССР', 'جمهورية بيلاروسيا السوفيتية', 'הרפובליקה הסובייטית הבלארוסית', '白ロシア・ソビエト社会主義共和国', '白俄罗斯苏维埃社会主义共和国'],
  CSHH: ['Czechoslovakia', 'Tschechoslowakei', 'Tchécoslovaquie', 'Checoslovaquia', 'Checoslováquia', 'Cekoslowakia', 'Tiệp Khắc', 'Чехословакия', 'تشيكوسلوفاكيا', 'צ׳כוסלובקיה', 'チェコスロバキア', '捷克斯洛伐克'],
  CSXX: ['Serbia and Montenegro', 'Serbien und Montenegro', 'Serbie-et-Monténégro', 'Serbia y Montenegro', 'Sérvia e Montenegro', 'Serbia dan Montenegro', 'Serbia và Montenegro', 'Сербия и Черногория', 'صربيا والجبل الأسود', 'סרביה ומונטנגרו', 'セルビア・モンテネグロ', '塞尔维亚和黑山'],
  DDDE: ['German Democratic Republic', 'Deutsche Demokratische Republik', 'République démocratique allemande', 'República Democrática Alemana', 'República Democrática Alemã', 'Republik Demokratik Jerman', 'Cộng hòa Dân chủ Đức', 'Германская Демократическая Республика', 'جمهورية ألمانيا الديمقراطية', 'הרפובליקה הדמוקרטית הגרמנית', 'ドイツ民主共和国', '德意志民主共和国'],
  DYBJ: ['Dahomey', 'Dahomey', 'Dahomey', 'Dahomey', 'Daomé', 'Dahomey', 'Dahomey', 'Дагомея', 'داهومي', 'דהומיי', 'ダホメ', '达荷美'],
  FXFR: ['Metropolitan France', 'Metropolitan-Frankreich', 'France métropolitaine', 'Francia metropolitana', 'França metropolitana', 'Prancis Metropolitan', 'Chính quốc Pháp', 'Метрополия Франции', 'فرنسا الأم', 'צרפת המטרופולינית', 'フランス本土', '法国本土'],
  GEHH: ['Gilbert and Ellice Islands', 'Gilbert- und Elliceinseln', 'Îles Gilbert et Ellice', 'Islas Gilbert y Ellice', 'Ilhas Gilbert e Ellice', 'Kepulauan Gilbert dan Ellice', 'Quần đảo Gilbert và Ellice', 'Острова Гилберта и Эллис', 'جزر جيلبرت وإليس', 'איי גילברט ואליס', 'ギルバートおよびエリス諸島', '吉尔伯特和埃利斯群岛'],
  HVBF: ['Upper Volta', 'Obervolta', 'Haute-Volta', 'Alto Volta', 'Alto Volta', 'Volta Hulu', 'Thượng Volta', 'Верхняя Вольта', 'فولتا العليا', 'וולטה עילית', 'オートボルタ', '上沃尔特'],
  NHVU: ['New Hebrides', 'Neue Hebriden', 'Nouvelles-Hébrides', 'Nuevas Hébridas', 'Novas Hébridas', 'Hebrida Baru', 'New Hebrides', 'Новые Гебриды', 'هبريدس الجديدة', 'הברידים החדשים', 'ニューヘブリディーズ', '新赫布里底'],
  NTHH: ['Neutral Zone', 'Neutrale Zone', 'Zone neutre', 'Zona Neutral', 'Zona Neutra', 'Zona Netral', 'Vùng Trung lập', 'Нейтральная зона', 'المنطقة المحايدة', 'האזור הנייטרלי', '中立地帯', '中立区'],
  PCHH: ['Trust Territory of the Pacific Islands', 'Treuhandgebiet Pazifische Inseln', 'Territoire sous tutelle des îles du Pacifique', 'Territorio en Fideicomiso de las Islas del Pacífico', 'Protetorado das Ilhas do Pacífico', 'Wilayah Perwalian Kepulauan Pasifik', 'Lãnh thổ Ủy thác Quần đảo Thái Bình Dương', 'Подопечная территория Тихоокеанские острова', 'إقليم جزر المحيط الهادئ المشمول بالوصاية', 'טריטוריית הנאמנות של איי האוקיינוס השקט', '太平洋諸島信託統治領', '太平洋岛屿托管地'],
  PZPA: ['Panama Canal Zone', 'Panamakanalzone', 'Zone du canal de Panama', 'Zona del Canal de Panamá', 'Zona do Canal do Panamá', 'Zona Terusan Panama', 'Vùng Kênh đào Panama', 'Зона Панамского канала', 'منطقة قناة بنما', 'אזור תעלת פנמה', 'パナマ運河地帯', '巴拿马运河区'],
  RHZW: ['Southern Rhodesia', 'Südrhodesien', 'Rhodésie du Sud', 'Rodesia del Sur', 'Rodésia do Sul', 'Rhodesia Selatan', 'Nam Rhodesia', 'Южная Родезия', 'روديسيا الجنوبية', 'רודזיה הדרומית', '南ローデシア', '南罗得西亚'],
  SKIN: ['Sikkim', 'Sikkim', 'Sikkim', 'Sikkim', 'Sikkim', 'Sikkim', 'Sikkim', 'Сикким', 'سيكيم', 'סיקים', 'シッキム', '锡金'],
  SUHH: ['Soviet Union', 'Sowjetunion', 'Union soviétique', 'Unión Soviética', 'União Soviética', 'Uni Soviet', 'Liên Xô', 'Советский Союз', 'الاتحاد السوفيتي', 'ברית המועצות', 'ソビエト連邦', '苏联'],
  TPTL: ['East Timor', 'Osttimor', 'Timor oriental', 'Timor Oriental', 'Timor Leste', 'Timor Timur', 'Đông Timor', 'Восточный Тимор', 'تيمور الشرقية', 'מזרח טימור', '東ティモール', '东帝汶'],
  VDVN: ['Democratic Republic of Vietnam', 'Demokratische Republik Vietnam', 'République démocratique du Viêt Nam', 'República Democrática de Vietnam', 'República Democrática do Vietname', 'Republik Demokratik Vietnam', 'Việt Nam Dân chủ Cộng hòa', 'Демократическая Республика Вьетнам', 'جمهورية فيتنام الديمقراطية', 'הרפובליקה הדמוקרטית של וייטנאם', 'ベトナム民主共和国', '越南民主共和国'],
  YDYE: ['Democratic Yemen', 'Demokratischer Jemen', 'Yémen démocratique', 'Yemen Democrático', 'Iémen Democrático', 'Yaman Demokratik', 'Yemen Dân chủ', 'Демократический Йемен', 'اليمن الديمقراطية', 'תימן הדמוקרטית', '民主イエメン', '民主也门'],
  YUCS: ['Yugoslavia', 'Jugoslawien', 'Yougoslavie', 'Yugoslavia', 'Iugoslávia', 'Yugoslavia', 'Nam Tư', 'Югославия', 'يوغوسلافيا', 'יוגוסלביה', 'ユーゴスラビア', '南斯拉夫'],
  ZRCD: ['Zaire', 'Zaire', 'Zaïre', 'Zaire', 'Zaire', 'Zaire', 'Zaire', 'Заир', 'زائير', 'זאיר', 'ザイール', '扎伊尔'],
}
