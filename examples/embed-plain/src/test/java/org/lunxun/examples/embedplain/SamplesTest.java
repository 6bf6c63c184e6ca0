package org.lunxun.examples.embedplain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the samples print. */
class SamplesTest {

    @Test
    void readAndCheckNamesTheRulesThatAPlanBreaks() {
        assertEquals("""
                5 cadres, 3 classes; the plan is not valid
                rule 7 UNIT_AT_WORK: 5
                rule 8 LEADERS_AT_HOME: 5
                """, printed(ReadAndCheck::main));
    }

    @Test
    void appraiseAloneNamesWhoDidNotAnswer() {
        assertEquals("""
                college: 0.50 out of 0 answers (DEFAULT)
                school: 0.90 out of 4 answers (SURVEY)
                silent: [college]
                """, printed(AppraiseAlone::main));
    }

    @Test
    void planTownSendsEveryoneOnce() {
        String plan = printed(PlanTown::main);
        for (Town.Person person : Town.PEOPLE) {
            assertTrue(plan.contains(person.staffNumber() + " -> w"), plan);
        }
        assertTrue(plan.contains("no plan has more than"), plan);
    }

    @Test
    void explainPlanSaysWhatIsAgainstEachClass() {
        assertEquals("""
                w1: breaks [SEATS, UNIT_AT_WORK, LEADERS_AT_HOME]
                w2: breaks [UNIT_AT_WORK]
                w3: possible
                """, printed(ExplainPlan::main));
    }

    private static String printed(Consumer<String[]> sample) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            sample.accept(new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
