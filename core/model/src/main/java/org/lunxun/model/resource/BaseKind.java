package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * What a training base is. An open word: those below have a meaning here, any other is kept as it stands.
 *
 * @param name the word, not empty, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record BaseKind(String name) implements Comparable<BaseKind> {

    /** A party school (党校), a statutory institution. */
    public static final BaseKind PARTY_SCHOOL = new BaseKind("PARTY_SCHOOL");

    /** An administration college (行政学院), a statutory institution. */
    public static final BaseKind ADMINISTRATION_COLLEGE = new BaseKind("ADMINISTRATION_COLLEGE");

    /** A socialism institute (社会主义学院), a statutory institution. */
    public static final BaseKind SOCIALISM_INSTITUTE = new BaseKind("SOCIALISM_INSTITUTE");

    /** A cadre college (干部学院), a statutory institution. */
    public static final BaseKind CADRE_COLLEGE = new BaseKind("CADRE_COLLEGE");

    /** A university, designated as a base. */
    public static final BaseKind UNIVERSITY = new BaseKind("UNIVERSITY");

    /** A training centre of a department. */
    public static final BaseKind TRAINING_CENTER = new BaseKind("TRAINING_CENTER");

    /** An enterprise that trains. */
    public static final BaseKind ENTERPRISE = new BaseKind("ENTERPRISE");

    /** A place of on-site teaching. */
    public static final BaseKind TEACHING_SITE = new BaseKind("TEACHING_SITE");

    /** An online college. */
    public static final BaseKind ONLINE = new BaseKind("ONLINE");

    /**
     * Checks that there is a word.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public BaseKind {
        Check.word("kind of base", name);
    }

    /**
     * The value with this name.
     *
     * @param name the word, not empty
     * @return the value
     */
    public static BaseKind of(String name) {
        return new BaseKind(name);
    }

    @Override
    public int compareTo(BaseKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
