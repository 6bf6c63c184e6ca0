package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void takesTraditionalToSimplified() {
        assertEquals("干部培训与廉洁讲课", Script.simplified("幹部培訓與廉潔講課"));
    }

    @Test
    void leavesEverythingElse() {
        assertEquals("Party School 党校 学习 €漢".replace('漢', '汉'), Script.simplified("Party School 党校 学习 €漢"));
    }

    @Test
    void changesNothingTheSecondTime() {
        StringBuilder all = new StringBuilder();
        for (char c = '\u4E00'; c < '\uA000'; c++) {
            all.append(c);
        }
        String once = Script.simplified(all.toString());
        assertEquals(once, Script.simplified(once));
    }
}
