package org.lunxun.examples.cityrotation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import org.lunxun.cli.LunxunProgram;
import org.lunxun.cli.Surroundings;
import org.lunxun.engine.planning.Planner;
import org.lunxun.sdk.cdi.LunxunProducers;

/**
 * Wires the program with CDI. The commands themselves are plain classes: here they get what their constructors take, and
 * the same could be done with {@code new}.
 */
@Dependent
class Wiring {

    /** Runs one command in a container of its own; nothing is scanned, so that it starts at once. */
    static int run(Surroundings surroundings, String... words) {
        SeContainerInitializer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                // Its own hook would take the container away under a command that is saving what it has.
                .addProperty("org.jboss.weld.se.shutdownHook", false)
                .addBeanClasses(Wiring.class, LunxunProducers.class)
                .addExtensions(new Given(surroundings));
        try (SeContainer wired = container.initialize()) {
            return wired.select(LunxunProgram.class).get().run(words);
        }
    }

    @Produces
    LunxunProgram program(Surroundings surroundings, Planner planner) {
        return LunxunProgram.of(surroundings, planner, List.of(new DemoCommand(surroundings, planner)));
    }

    /** Brings what is known of the process into the container. */
    private record Given(Surroundings surroundings) implements Extension {

        @SuppressWarnings("UnusedMethod") // the container calls it
        void add(@Observes AfterBeanDiscovery event) {
            event.addBean().types(Surroundings.class).scope(Dependent.class).createWith(context -> surroundings);
        }
    }
}
