package org.lunxun.sdk.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/** Says which of the program's sources is to be injected as a {@link TrainingSource}. */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
@Stability(Stability.Level.EXPERIMENTAL)
public @interface FromSource {

    /**
     * The source.
     *
     * @return the id of a source that the program configures
     */
    @Nonbinding
    String value();

    /** The annotation as a value, for {@code Instance.select}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    final class Literal extends AnnotationLiteral<FromSource> implements FromSource {

        private static final long serialVersionUID = 1;

        /** The id as text. */
        private final String source;

        private Literal(String source) {
            this.source = source;
        }

        /**
         * The annotation of one source.
         *
         * @param source the source
         * @return the annotation
         */
        public static Literal of(SourceId source) {
            return new Literal(source.value());
        }

        @Override
        public String value() {
            return source;
        }
    }
}
