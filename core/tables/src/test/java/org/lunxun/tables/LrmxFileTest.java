package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.TableReason;

/** Forms made here after the elements that are publicly known; nobody in them exists. */
class LrmxFileTest {

    private static final TableMapping MAPPING = TableMapping.parse("""
            {"lunxunMapping": 1, "tables": [{"row": "CADRE", "needs": ["id", "name"], "fields": {
              "id": ["file"], "name": ["XingMing"], "unit": ["ChengBaoDanWei"],
              "level": {"default": "1032"},
              "post": {"header": ["XianRenZhiWu"], "values": {"副局长": "DEPUTY"}}}}]}
            """);

    /** Every element of a form; what must go nowhere says so. */
    private static String form(String name, String post, String unit) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Person>
                  <XingMing>%s</XingMing><XingBie>CANARY</XingBie><ChuShengNianYue>CANARY</ChuShengNianYue>
                  <MinZu>CANARY</MinZu><RuDangShiJian>CANARY；CANARY</RuDangShiJian>
                  <JianKangZhuangKuang>CANARY</JianKangZhuangKuang><XianRenZhiWu>%s</XianRenZhiWu>
                  <JianLi>1990.01--1996.06 CANARY &amp;1amp; (其间:2019.03--2019.06 CANARY)</JianLi>
                  <JiaTingChengYuan><Item><ChengWei>CANARY</ChengWei><XingMing>CANARY</XingMing>
                    <ZhengZhiMianMao>CANARY</ZhengZhiMianMao></Item></JiaTingChengYuan>
                  <ChengBaoDanWei>%s</ChengBaoDanWei><ShenFenZheng>11010519491231002X</ShenFenZheng>
                  <ZhaoPian>Q0FOQVJZ%s</ZhaoPian>
                </Person>
                """.formatted(name, post, unit, "QUJD".repeat(100_000));
    }

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Heard read(Path... forms) throws TableException, IOException {
        Heard heard = new Heard();
        TableReader.of(MAPPING).read(List.of(forms), heard);
        return heard;
    }

    private TableReason refused(String text) throws IOException {
        Path file = write("a.lrmx", text);
        TableException refused = assertThrows(TableException.class, () -> read(file));
        assertFalse(String.valueOf(refused.getMessage()).contains("CANARY"), refused::getMessage);
        return refused.reason();
    }

    @Test
    void aFormIsOneRowOfTheFewElementsThatAreRead() throws TableException, IOException {
        Heard heard =
                read(write("G-001.lrmx", form("甲", "副局长", "市教育局")), write("G-002.LRMX", form("乙", "副局长", "市教育局")));
        assertEquals(
                List.of(
                        "Unit[id=市教育局, name=市教育局, parent=null, region=null, absenceCap=null]",
                        "Cadre[id=G-001, name=甲, unit=市教育局, level=1032, post=DEPUTY, category=null, sector=null, postSince=null, retiresOn=null]",
                        "Cadre[id=G-002, name=乙, unit=市教育局, level=1032, post=DEPUTY, category=null, sector=null, postSince=null, retiresOn=null]"),
                heard.rows);
        assertEquals(List.of(), heard.findings);
    }

    @Test
    void nothingIsGuessedOutOfAPost() throws TableException, IOException {
        Heard heard = read(write("G-001.lrmx", form("甲", "市教育局党组成员、副局长", "市教育局")));
        assertEquals(List.of(), heard.rows);
        assertEquals(
                List.of(
                        "LOST CELL_UNREADABLE G-001.lrmx, row 2, column XianRenZhiWu | 市教育局党组成员、副局长 | one of [HEAD, DEPUTY, STAFF], or a word that the mapping gives for it"),
                heard.findings);
        assertFalse(heard.all().contains("CANARY"), heard.all());
    }

    @Test
    void theNumberOfAnIdentityCardInTheNameOfAFileIsNobodysIdAndIsMasked() throws TableException, IOException {
        Heard heard = read(write("甲_11010519491231002X.lrmx", form("甲", "副局长", "市教育局")));
        assertEquals(
                List.of(
                        "LOST CELL_UNREADABLE 甲_110**************X.lrmx, row 2, column file | 甲_110**************X | an id that is not the number of an identity document"),
                heard.findings);
        assertEquals(List.of(), heard.rows);
    }

    @Test
    void otherEncodingsAreReadAsTheFormDeclaresThem() throws TableException, IOException {
        String form = form("甲", "副局长", "市教育局");
        Path gbk = Files.write(
                folder.resolve("G-001.lrmx"), form.replace("UTF-8", "GBK").getBytes(Charset.forName("GBK")));
        Path marked = Files.write(folder.resolve("G-002.lrmx"), ("\uFEFF" + form).getBytes(StandardCharsets.UTF_8));
        assertEquals(3, read(gbk, marked).rows.size());
    }

    @Test
    void aDocumentTypeOrAnEntityIsRefused() throws IOException {
        String form = form("甲", "副局长", "市教育局");
        Path secret = write("secret.txt", "CANARY");
        String outside = form.replace(
                        "<Person>", "<!DOCTYPE Person [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><Person>")
                .replace("甲", "&x;");
        assertEquals(TableReason.FILE_HOSTILE, refused(outside));
        String laughs = form.replace(
                        "<Person>", "<!DOCTYPE Person [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><Person>")
                .replace("甲", "&b;&b;&b;");
        assertEquals(TableReason.FILE_HOSTILE, refused(laughs));
        assertEquals(TableReason.FILE_HOSTILE, refused(form.replace("<Person>", "<!DOCTYPE Person><Person>")));
        assertEquals(TableReason.FILE_DAMAGED, refused(form.replace("甲", "&CANARY;")));
    }

    @Test
    void aFormThatIsTooDeepOrTooLongIsRefused() throws IOException {
        assertEquals(
                TableReason.LIMIT_EXCEEDED, refused("<Person>" + "<a>".repeat(20) + "</a>".repeat(20) + "</Person>"));
        assertEquals(TableReason.LIMIT_EXCEEDED, refused("<Person>" + "<a/>".repeat(10_001) + "</Person>"));
        assertEquals(TableReason.LIMIT_EXCEEDED, refused(form("甲".repeat(4_001), "副局长", "市教育局")));
        assertEquals(TableReason.LIMIT_EXCEEDED, refused("<Person>" + " ".repeat(16_000_000) + "</Person>"));
    }

    @Test
    void whatIsNoFormNeverPassesForAnEmptyOne() throws IOException {
        assertEquals(TableReason.NOT_A_TABLE, refused("<html><body>CANARY</body></html>"));
        assertEquals(TableReason.FILE_DAMAGED, refused(""));
        assertEquals(TableReason.FILE_DAMAGED, refused("\"甲\",\"CANARY\""));
        String form = form("甲", "副局长", "市教育局");
        assertEquals(TableReason.FILE_DAMAGED, refused(form.substring(0, form.length() / 2)));
    }
}
