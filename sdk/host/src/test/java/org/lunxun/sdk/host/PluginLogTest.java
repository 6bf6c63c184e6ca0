package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.sdk.host.PluginWorkshop.plugin;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.slf4j.LoggerFactory;

class PluginLogTest {

    @TempDir
    Path folder;

    @Test
    void whatAPluginLogsCarriesItsId() {
        plugin("talker")
                .catalogue("System.getLogger(\"zoo.talk\").log(System.Logger.Level.WARNING, \"hello\");")
                .jar(folder, "t.jar");
        Logger log = (Logger) LoggerFactory.getLogger("zoo.talk");
        ListAppender<ILoggingEvent> heard = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        heard.start();
        log.setLevel(Level.ALL);
        log.addAppender(heard);
        try (PluginHost host = PluginHost.open(HostOptions.of(folder).withTrust(PluginTrust.everybody()))) {
            assertTrue(host.catalogue(SourceConfig.of(SourceId.of("s"), PluginId.of("talker"), Map.of(), Path.of(".")))
                    .complete());
        } finally {
            log.detachAppender(heard);
        }
        assertEquals("hello", heard.list.get(0).getFormattedMessage());
        assertEquals("talker", heard.list.get(0).getMDCPropertyMap().get("plugin"));
    }
}
