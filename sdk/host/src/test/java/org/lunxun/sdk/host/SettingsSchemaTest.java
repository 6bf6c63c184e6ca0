package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.Setting;

class SettingsSchemaTest {

    @Test
    void saysWhatEachSettingTakesAndNeverASecret() {
        PluginListing listing = new PluginListing(
                "p.jar",
                PluginId.of("p"),
                "1",
                "",
                "",
                PluginListing.State.READY,
                Set.of(Capability.HEALTH),
                List.of(
                        Setting.uri("site", "The \"site\"."),
                        Setting.whole("count", "How many.", 0, 9).withDefault(3),
                        Setting.word("mode", "How.", DeliveryMode.class),
                        Setting.secret("token", "The token.").optional()),
                List.of(),
                "");
        assertEquals("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "p",
                  "type": "object",
                  "properties": {
                    "site": {
                      "type": "string",
                      "description": "The \\"site\\".",
                      "format": "uri"
                    },
                    "count": {
                      "type": "string",
                      "description": "How many.",
                      "pattern": "^-?[0-9]{1,15}$",
                      "minimum": 0,
                      "maximum": 9,
                      "default": "3"
                    },
                    "mode": {
                      "type": "string",
                      "description": "How.",
                      "enum": ["RESIDENTIAL", "ONLINE"]
                    },
                    "token": {
                      "type": "string",
                      "description": "The token.",
                      "examples": ["env:NAME", "file:PATH"]
                    }
                  },
                  "required": ["site", "mode"],
                  "additionalProperties": false
                }
                """, SettingsSchema.of(listing));
    }
}
