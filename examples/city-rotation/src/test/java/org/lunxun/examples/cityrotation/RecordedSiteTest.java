package org.lunxun.examples.cityrotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSiteTest {

    @TempDir
    private Path answers;

    @Test
    void aFunctionAnswersWhatStandsInItsFile() throws IOException, InterruptedException {
        Files.writeString(answers.resolve("core_course_get.json"), "{\"courses\":\"轮训\"}");
        assertEquals("{\"courses\":\"轮训\"}", ask("wstoken=secret&wsfunction=core_course_get&moodlewsrestformat=json"));
    }

    @Test
    void anotherTokenIsRefusedAsAMoodleDoes() throws IOException, InterruptedException {
        String answer = ask("wstoken=guess&wsfunction=core_course_get");
        assertTrue(answer.contains("\"errorcode\":\"invalidtoken\""), answer);
    }

    @Test
    void aFunctionThatIsNotThereIsRefused() throws IOException, InterruptedException {
        for (String function : new String[] {"core_nothing", "..%2F..%2Fetc%2Fpasswd", ""}) {
            String answer = ask("wstoken=secret&wsfunction=" + function);
            assertTrue(answer.contains("\"errorcode\":\"accessexception\""), answer);
        }
    }

    private String ask(String form) throws IOException, InterruptedException {
        try (RecordedSite site = RecordedSite.open(answers, "secret")) {
            URI service = site.address().resolve("/webservice/rest/server.php");
            HttpRequest request = HttpRequest.newBuilder(service)
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        }
    }
}
