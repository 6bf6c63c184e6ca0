package org.lunxun.plugin.university;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.ProviderRequest;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.http.GuardedClient;
import org.lunxun.sdk.http.WebAnswer;
import org.lunxun.sdk.http.WebRequest;

/** An access token by client credentials (RFC 6749, section 4.4), fetched when it is first needed and when it has run out. */
final class Token {

    private final URI address;
    private final String client;
    private final Secret secret;
    private final List<String> scopes;
    private @Nullable Secret token;

    Token(URI address, String client, Secret secret, List<String> scopes) {
        this.address = address;
        this.client = client;
        this.secret = secret;
        this.scopes = scopes;
    }

    Secret get(GuardedClient web, ProviderRequest call) throws ProviderException, IOException, InterruptedException {
        Secret known = token;
        if (known != null) {
            return known;
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        if (!scopes.isEmpty()) {
            form.put("scope", String.join(" ", scopes));
        }
        WebRequest request = WebRequest.form(address, form)
                .withHeader("Accept", "application/json")
                .withBasic(client, secret)
                .repeatable();
        WebAnswer answer = web.send(request, call);
        if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 429) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_REFUSED,
                    "The token address answers with status " + answer.status()
                            + ". Maybe clientId, clientSecret or scopes are not those that the university gave.");
        }
        JsonNode json = Json.object(answer.checked());
        String text = json.path("access_token").asText("");
        if (text.isEmpty()) {
            throw Json.shape("the token address gives no access_token");
        }
        Secret fresh = Secret.of(text);
        token = fresh;
        return fresh;
    }

    /** The service no longer takes the token. */
    void forget() {
        token = null;
    }
}
