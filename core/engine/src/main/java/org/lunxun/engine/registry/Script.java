package org.lunxun.engine.registry;

/** Takes Traditional characters that names and titles of training often hold to Simplified ones; others stay. */
final class Script {

    private static final String TRADITIONAL = "黨學習專業經濟師範職術農務開發縣區國際會議員關幹訓練電腦應網絡與資訊財稅貿環護醫藥衛體運輸導領團"
            + "隊組織紀檢監審計規劃設築礦產質驗標準歷藝語華東廣漢長陽門島灣濱寧遼龍陝蘇滬鄭蘭貴雲錫連總辦構實踐"
            + "課題講論義愛獻廳處級項類創責動機營銷溝協調統戰線僑聯婦兒鄉鎮鐵鋼麗澤湯嶺葉臨穎蘆見馬歐亞數據個為"
            + "對時間現進選試證養競爭廠場權憲執認識讀書報聞傳視臺內勞紅縱橫寫鄧鞏脫貧堅節約減氣災險綜點週歲階層"
            + "強軍優勢態邊穩擴備較鑒錄轉變倫價誠績評測訂採購罰懲獎勵隨訪談話憶聽說詞詩園圖館樓慶賓遠觀滿觸衝潔"
            + "續請帶來齊劉陳楊張趙吳黃蕭孫馮鄒譚龔賈賴顧";

    /** The Simplified form of each, at the same place. */
    private static final String SIMPLIFIED = "党学习专业经济师范职术农务开发县区国际会议员关干训练电脑应网络与资讯财税贸环护医药卫体运输导领团"
            + "队组织纪检监审计规划设筑矿产质验标准历艺语华东广汉长阳门岛湾滨宁辽龙陕苏沪郑兰贵云锡连总办构实践"
            + "课题讲论义爱献厅处级项类创责动机营销沟协调统战线侨联妇儿乡镇铁钢丽泽汤岭叶临颖芦见马欧亚数据个为"
            + "对时间现进选试证养竞争厂场权宪执认识读书报闻传视台内劳红纵横写邓巩脱贫坚节约减气灾险综点周岁阶层"
            + "强军优势态边稳扩备较鉴录转变伦价诚绩评测订采购罚惩奖励随访谈话忆听说词诗园图馆楼庆宾远观满触冲洁"
            + "续请带来齐刘陈杨张赵吴黄萧孙冯邹谭龚贾赖顾";

    private static final char FIRST_HAN = '\u4E00';
    private static final char[] TABLE = table();

    private Script() {}

    static String simplified(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = text.charAt(i) - FIRST_HAN;
            if (at >= 0 && at < TABLE.length && TABLE[at] != 0) {
                changed.setCharAt(i, TABLE[at]);
            }
        }
        return changed.toString();
    }

    private static char[] table() {
        char[] table = new char[0xA000 - FIRST_HAN];
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            table[TRADITIONAL.charAt(i) - FIRST_HAN] = SIMPLIFIED.charAt(i);
        }
        return table;
    }
}
