package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

    @ParameterizedTest
    @CsvSource({"file,file,0", "file,FILE,0", "file,flie,2", "file,fil,1", "file,files,1", "year,yaer,2", "a,'',1"})
    void countsLettersAddedDroppedAndChanged(String left, String right, int distance) {
        assertEquals(distance, Nearness.distance(left, right));
        assertEquals(distance, Nearness.distance(right, left));
    }
}
