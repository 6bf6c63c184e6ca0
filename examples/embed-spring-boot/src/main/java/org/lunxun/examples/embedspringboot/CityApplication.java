package org.lunxun.examples.embedspringboot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.SourceConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The wiring: all that a Spring program writes to use Lunxun. The library's classes know nothing of it.
 *
 * <p>Properties: {@code city.roster} and {@code city.out} (folders), {@code city.catalogues} (the folder of the school's class
 * plan), {@code city.plan} (its name), {@code city.plugins} (the folder of plugins), {@code city.trusted} (the folder of
 * trusted keys).
 */
@SpringBootApplication(proxyBeanMethods = false)
public class CityApplication {

    /**
     * Plans the city that the properties name.
     *
     * @param words properties, such as {@code --city.roster=DIR}
     */
    public static void main(String[] words) {
        SpringApplication.run(CityApplication.class, words).close();
    }

    @Bean
    PluginTrust trust(@Value("${city.trusted}") Path keys) {
        return PluginTrust.require(keys);
    }

    @Bean(destroyMethod = "close")
    PluginHost host(@Value("${city.plugins}") Path plugins, PluginTrust trust) {
        return PluginHost.open(HostOptions.of(plugins).withTrust(trust));
    }

    @Bean
    SourceConfig school(@Value("${city.catalogues}") Path folder, @Value("${city.plan:class-plan.xlsx}") String file) {
        return SourceConfig.of(
                SourceId.of("city-party-school"), PluginId.of("party-school"), Map.of("file", file), folder);
    }

    @Bean
    Planner planner() {
        return Planner.create();
    }

    @Bean
    CityPlan cityPlan(PluginHost host, SourceConfig school, Planner planner) {
        return new CityPlan(host, school, planner);
    }

    @Bean
    ApplicationRunner plan(CityPlan city, @Value("${city.roster}") Path roster, @Value("${city.out}") Path out) {
        return arguments -> print(city, roster, out);
    }

    private static void print(CityPlan city, Path roster, Path out) throws IOException {
        PlanResult plan = city.write(roster, out);
        System.out.printf(
                Locale.ROOT,
                "%d places, score %.1f, no plan has more than %.1f%n",
                plan.assignments().size(),
                plan.score(),
                plan.bound());
    }
}
