package org.lunxun.plugin.university;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.http.WebAnswer;

/** Reads the bodies of a OneRoster service. */
final class Json {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** The body, which must be an object: a bare list is no envelope. */
    static JsonNode object(WebAnswer answer) throws ProviderException {
        JsonNode json;
        try {
            json = MAPPER.readTree(answer.text());
        } catch (JsonProcessingException e) {
            throw shape("the answer is no JSON");
        }
        if (json == null || !json.isObject()) {
            throw shape("the answer is no object with a key for its rows");
        }
        return json;
    }

    /**
     * The code of an error, with or without its outer {@code imsx_StatusInfo}; empty when there is none or it is no word,
     * so that nothing else of a body gets into a message.
     */
    static String errorCode(WebAnswer answer) {
        try {
            JsonNode json = object(answer);
            JsonNode info = json.path("imsx_StatusInfo").isObject() ? json.path("imsx_StatusInfo") : json;
            String code = info.path("imsx_CodeMinor")
                    .path("imsx_codeMinorField")
                    .path(0)
                    .path("imsx_codeMinorFieldValue")
                    .asText(info.path("imsx_codeMajor").asText(""));
            return code.matches("[A-Za-z_]{1,40}") ? code : "";
        } catch (ProviderException e) {
            return "";
        }
    }

    static ProviderException shape(String what) {
        return ProviderException.of(
                ProviderReason.SOURCE_SHAPE, "The service does not answer as OneRoster does: " + what + ".");
    }
}
