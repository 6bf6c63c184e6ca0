package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.model.resource.Base;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.Extension;
import org.slf4j.spi.SLF4JServiceProvider;

class AllowListClassLoaderTest {

    private final AllowListClassLoader loader = new AllowListClassLoader();

    @Test
    void givesTheHostsOwnModelSdkAndMarkers() throws ClassNotFoundException {
        for (Class<?> type : new Class<?>[] {Base.class, TrainingProvider.class, Extension.class}) {
            assertSame(type, loader.loadClass(type.getName()));
        }
        assertSame(Class.forName("org.lunxun.model.people.Cadre"), loader.loadClass("org.lunxun.model.people.Cadre"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.String",
                "java.sql.Connection",
                "java.net.http.HttpClient",
                "javax.xml.parsers.SAXParser"
            })
    void givesTheJdk(String name) throws ClassNotFoundException {
        assertEquals(name, loader.loadClass(name).getName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.lunxun.sdk.host.PluginHost",
                "org.lunxun.sdk.host.DefaultPluginHost",
                "org.pf4j.PluginManager",
                "org.pf4j.Plugin",
                "org.slf4j.Logger",
                "org.junit.jupiter.api.Test",
                "org.lunxun.sdk.api.SettingTest",
                "org.lunxun.model.Nothing"
            })
    void givesNothingOfTheHost(String name) {
        assertThrows(ClassNotFoundException.class, () -> loader.loadClass(name));
    }

    @Test
    void givesNoResourceAndNoServiceOfTheHost() {
        assertNull(loader.getResource("org/lunxun/sdk/api/sdk.properties"));
        assertNull(loader.getResource("META-INF/services/org.slf4j.spi.SLF4JServiceProvider"));
        assertFalse(ServiceLoader.load(SLF4JServiceProvider.class, loader)
                .iterator()
                .hasNext());
    }

    @Test
    void knowsTheNamesOfWhatTheHostGives() {
        assertTrue(AllowListClassLoader.given("org.lunxun.sdk.api.TrainingProvider"));
        assertTrue(AllowListClassLoader.given("org.pf4j.util.FileUtils"));
        assertFalse(AllowListClassLoader.given("org.lunxun.plugin.partyschool.PartySchoolProvider"));
        assertFalse(AllowListClassLoader.given("org.lunxun.sdk.apiary.Hive"));
    }
}
