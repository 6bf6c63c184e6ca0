package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyForm;

class SurveyFormFileTest {

    private static final String WHOLE = """
            {"forms": [{"id": "ours", "version": 3, "effectiveFrom": "2027-01-01", "authority": "市委组织部", "zh": "调查表", "en": "Survey",
              "raters": [{"source": "TRAINEE_RATING", "zh": "学员", "en": "Trainees"}],
              "indicators": [{"dimension": "FACULTY", "zh": "教师", "en": "Teachers"}],
              "examinations": [{"source": "TRAINEE_EXAM", "dimension": "TEACHING", "zh": "考试", "en": "Examination"}],
              "facts": [{"fact": "BEDS", "zh": "床位", "en": "Beds", "unit": "张"}, {"fact": "HALLS", "zh": "礼堂", "en": "Halls"}],
              "remark": 7}]}
            """;

    @TempDir
    Path folder;

    private List<SurveyForm> read(String json) throws IOException {
        return SurveyFormFile.read(Files.writeString(folder.resolve("forms.json"), json));
    }

    @Test
    void readsWhatIsAskedAndTheVersionInForce() throws IOException {
        List<SurveyForm> forms = read(WHOLE);
        SurveyForm form = forms.get(0);
        assertEquals("ours", form.name());
        assertEquals(Dimension.TEACHING, form.examinations().get(0).dimension());
        assertEquals("床位 Beds", form.facts().get(0).label().both());
        assertEquals("", form.facts().get(1).unit());
        assertEquals(
                forms,
                SurveyForm.inForce(forms, LocalDate.of(2027, 1, 1)).stream().toList());
        assertTrue(SurveyForm.inForce(forms, LocalDate.of(2026, 12, 31)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"version\": 3; \"version\": 3.5; member (forms[0].version) at line 1",
                "\"2027-01-01\"; \"1.1.2027\"; member (forms[0].effectiveFrom) at line 1",
                "\"FACULTY\"; \"faculty\"; member (forms[0].indicators[0].dimension) at line 3",
                "\"zh\": \"教师\"; \"zh\": 5; member (forms[0].indicators[0].zh) at line 3",
                "\"HALLS\"; \"BEDS\"; must stand once",
                "\"礼堂\", \"en\": \"Halls\"; \"床位\", \"en\": \"Beds\"; must stand once",
                "\"HALLS\"; \"VETO\"; must not have VETO",
                "\"raters\"; \"rater\"; have raters where it has indicators",
                "[{\"fact\"; [7, {\"fact\"; member (forms[0].facts[0]) at line 5",
                "{\"forms\"; {\"form\"; member (forms) at line 1",
            })
    void saysWhichMemberIsWrongAndWhatToTry(String old, String now, String told) {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> read(WHOLE.replace(old, now)));
        assertTrue(String.valueOf(wrong.getMessage()).contains(told), wrong::getMessage);
        assertTrue(String.valueOf(wrong.getMessage()).contains("\nMaybe "), wrong::getMessage);
    }

    @Test
    void aFileThatIsNoJsonIsADefect() {
        assertThrows(FileDefect.class, () -> read("forms:"));
    }
}
