package org.lunxun.sdk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.ProviderReason;

class TrainingProviderTest {

    /** Has nothing but what must be there. */
    private static final class Bare implements TrainingProvider {
        @Override
        public PluginId id() {
            return PluginId.of("bare");
        }

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.of(Capability.CATALOGUE);
        }
    }

    @Test
    void everythingThatIsNotImplementedIsRefusedWithOneReason() throws IllegalAccessException {
        List<Method> questions = Arrays.stream(TrainingProvider.class.getMethods())
                .filter(method -> method.isDefault() && method.getParameterCount() > 0)
                .toList();
        assertEquals(11, questions.size());
        for (Method question : questions) {
            InvocationTargetException thrown = assertThrows(
                    InvocationTargetException.class,
                    () -> question.invoke(new Bare(), new Object[question.getParameterCount()]));
            ProviderException refusal = (ProviderException) thrown.getCause();
            assertEquals(ProviderReason.CAPABILITY_MISSING, refusal.reason(), question.getName());
            assertTrue(refusal.getMessage().matches("This provider does not have [A-Z]+\\."), refusal.getMessage());
        }
    }
}
