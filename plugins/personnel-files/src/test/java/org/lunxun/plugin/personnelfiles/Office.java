package org.lunxun.plugin.personnelfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a personnel office might give out; made here, nobody in it exists. Every cell and element that must go nowhere holds
 * the word CANARY.
 */
final class Office {

    private Office() {}

    /** Units, cadres with what offices write beside them, and two forms. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("a-units.csv"), """
                2027年机构名录,,,
                单位编号,单位名称,上级单位,地区
                U1,滨江市人民政府,,滨江市
                U2,滨江市教育局,滨江市人民政府,滨江市
                """, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("b-cadres.csv"), """
                干部名册,,,,,,,,,,,,,
                人员编号,姓名,民族,身份证号,政治面貌,宗教信仰,健康状况,家庭成员,照片,工作单位,职务层次,职务类别,人员状态,退休日期
                P1,甲一,CANARY,11010519491231002X,CANARY,CANARY,CANARY,CANARY,CANARY,滨江市教育局,1031,正职,在职,2034-09-01
                P2,甲二,CANARY,11010519491231002X,CANARY,CANARY,CANARY,CANARY,CANARY,滨江市水利局,1032,副职,1,
                P3,甲三,CANARY,11010519491231002X,CANARY,CANARY,CANARY,CANARY,CANARY,滨江市水利局,1032,副职,退休,
                P4,甲四,CANARY,11010519491231002X,CANARY,CANARY,CANARY,CANARY,CANARY,滨江市水利局,1033,待定,在职,
                11010519491231002X,甲五,CANARY,11010519491231002X,CANARY,CANARY,CANARY,CANARY,CANARY,滨江市水利局,1033,一般,在职,
                """, StandardCharsets.UTF_8);
        form(folder, "G-001", "乙一");
        form(folder, "乙二_11010519491231002X", "乙二");
    }

    static void form(Path folder, String file, String name) throws IOException {
        Files.writeString(folder.resolve(file + ".lrmx"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <Person><XingMing>%s</XingMing><XingBie>CANARY</XingBie><ChuShengNianYue>CANARY</ChuShengNianYue>
                <MinZu>CANARY</MinZu><JiGuan>CANARY</JiGuan><RuDangShiJian>CANARY</RuDangShiJian>
                <JianKangZhuangKuang>CANARY</JianKangZhuangKuang><XianRenZhiWu>滨江市教育局副局长</XianRenZhiWu>
                <JianLi>1990.01--1996.06 CANARY (其间:2019.03--2019.06 CANARY)</JianLi>
                <JiaTingChengYuan><Item><ChengWei>CANARY</ChengWei><XingMing>CANARY</XingMing></Item></JiaTingChengYuan>
                <ChengBaoDanWei>滨江市教育局</ChengBaoDanWei><ShenFenZheng>11010519491231002X</ShenFenZheng>
                <ZhaoPian>Q0FOQVJZCANARY</ZhaoPian></Person>
                """.formatted(name), StandardCharsets.UTF_8);
    }
}
