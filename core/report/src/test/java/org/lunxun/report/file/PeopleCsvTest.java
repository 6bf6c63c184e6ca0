package org.lunxun.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeopleCsvTest {

    @Test
    void marksTheFileAndDisarmsTextsThatLookLikeFormulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PeopleCsv.write(out, csv -> {
            csv.row("=1+1", "+86", "-x", "@SUM(A1)", "\tx", "plain, quoted \"\n");
            csv.row(-12, -1.5, LocalDate.of(2027, 1, 4), "");
        });

        assertEquals(
                "\uFEFF'=1+1,'+86,'-x,'@SUM(A1),'\tx,\"plain, quoted \"\"\n\"\r\n-12,-1.5,2027-01-04,\r\n",
                out.toString(StandardCharsets.UTF_8));
    }
}
