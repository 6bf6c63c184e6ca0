package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.resource.Seats;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentAnswer.Refusal;
import org.lunxun.sdk.api.EnrolmentRequest;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.SourceText;

/**
 * Places in the courses of a site. A place that is kept is an enrolment that is suspended, one that is taken is active;
 * both are one enrolment of one person in one course, however often it is asked for. Before the site is asked to change
 * anything, the folder says so; after an answer that got lost, the site is read, never asked to do it twice.
 */
final class Places {

    /** What the token must be able to call. */
    static final List<String> FUNCTIONS =
            List.of(MoodleSite.LIST, MoodleSite.ENROLLED, MoodleSite.USERS, MoodleSite.ENROL, MoodleSite.UNENROL);

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final MoodleSite site;
    private final PlaceFolder folder;
    private final EnrolmentRequest request;

    Places(MoodleSite site, PlaceFolder folder, EnrolmentRequest request) {
        this.site = site;
        this.folder = folder;
        this.request = request;
    }

    private interface WithPlace {
        EnrolmentAnswer take(Place place) throws ProviderException, IOException, InterruptedException;
    }

    private interface Step {
        EnrolmentAnswer take() throws ProviderException, IOException, InterruptedException;
    }

    /** Changes the site; a reply with an error means that it has changed nothing. */
    private interface Change {
        MoodleReply ask() throws ProviderException, IOException, InterruptedException;
    }

    EnrolmentAnswer reserve() throws ProviderException, IOException, InterruptedException {
        return alone(() -> {
            Optional<Place> known = folder.find(request.key());
            return known.isEmpty() ? asked() : mine(known, this::reserved);
        });
    }

    EnrolmentAnswer confirm() throws ProviderException, IOException, InterruptedException {
        return alone(() -> mine(folder.find(request.key()), this::confirmed));
    }

    EnrolmentAnswer cancel() throws ProviderException, IOException, InterruptedException {
        return alone(() -> mine(folder.find(request.key()), this::cancelled));
    }

    private EnrolmentAnswer reserved(Place place) throws ProviderException, IOException, InterruptedException {
        return switch (place.step()) {
            case RESERVED, CONFIRMED, FOUND -> EnrolmentAnswer.accepted();
            case CANCELLED ->
                refused(Refusal.OTHER, "The enrolment of this key was cancelled; a new one needs a new key.");
            case ASKED -> isListed(place) ? done(place.at(Place.Step.RESERVED)) : sent(place);
        };
    }

    private EnrolmentAnswer confirmed(Place place) throws ProviderException, IOException, InterruptedException {
        return switch (place.step()) {
            case CONFIRMED, FOUND -> EnrolmentAnswer.accepted();
            case CANCELLED -> refused(Refusal.OTHER, "The enrolment of this key was cancelled.");
            case ASKED, RESERVED -> isListed(place) ? activated(place) : gone(place);
        };
    }

    private EnrolmentAnswer cancelled(Place place) throws ProviderException, IOException, InterruptedException {
        return switch (place.step()) {
            case CANCELLED -> EnrolmentAnswer.accepted();
            case FOUND ->
                refused(Refusal.OTHER, "The person was enrolled at the site before; take the enrolment back there.");
            case ASKED, RESERVED, CONFIRMED -> isListed(place) ? takenOff(place) : done(place.at(Place.Step.CANCELLED));
        };
    }

    /** Goes on with the place of the key, when it is that of this class and person. */
    private EnrolmentAnswer mine(Optional<Place> known, WithPlace next)
            throws ProviderException, IOException, InterruptedException {
        if (known.isEmpty()) {
            return refused(Refusal.KEY_UNKNOWN, "Nothing was reserved under this key.");
        }
        return known.get().isFor(request.offering(), request.cadre())
                ? next.take(known.get())
                : refused(Refusal.KEY_TAKEN, "The key is that of another class or person.");
    }

    private EnrolmentAnswer asked() throws ProviderException, IOException, InterruptedException {
        String offering = request.offering().value();
        Optional<JsonNode> course =
                NUMBER.matcher(offering).matches() ? site.course(Long.parseLong(offering)) : Optional.empty();
        if (course.isEmpty() || !CourseList.isOffered(course.get())) {
            return refused(Refusal.CLASS_UNKNOWN, "The site has no such course.");
        }
        long end = course.get().path("enddate").asLong();
        if (end != 0 && end < request.askedAt().getEpochSecond()) {
            return refused(Refusal.CLASS_CLOSED, "The course has ended.");
        }
        PersonField field = request.settings().get(ExternalProvider.PERSON_FIELD);
        Optional<Long> user = site.user(field, request.cadre().value());
        if (user.isEmpty()) {
            return refused(Refusal.NOT_ADMITTED, "The site has not exactly one user with this " + field.key() + ".");
        }
        return asked(
                new Place(request.key(), Long.parseLong(offering), request.cadre(), user.get(), Place.Step.ASKED),
                course.get());
    }

    private EnrolmentAnswer asked(Place place, JsonNode course)
            throws ProviderException, IOException, InterruptedException {
        List<Place> others = folder.of(place.course());
        boolean twice =
                others.stream().anyMatch(other -> other.user() == place.user() && other.step() != Place.Step.CANCELLED);
        if (twice) {
            return refused(Refusal.OTHER, "The person has a place in this class under another key.");
        }
        Map<Long, JsonNode> active = site.enrolled(place.course(), true);
        if (active.containsKey(place.user())) {
            return done(place.at(Place.Step.FOUND));
        }
        if (site.enrolled(place.course(), false).containsKey(place.user())) {
            // Taking it over would wake it at a confirmation and, at a cancellation, end it with its grades.
            return refused(
                    Refusal.OTHER,
                    "The person's enrolment at the site is suspended or has ended; somebody must decide about it there.");
        }
        long kept = others.stream()
                .filter(other -> other.step() == Place.Step.RESERVED || other.step() == Place.Step.ASKED)
                .filter(other -> !active.containsKey(other.user()))
                .count();
        int most = seats(course);
        long students = active.values().stream().filter(this::isStudent).count();
        if (most != Seats.NO_LIMIT && students + kept >= most) {
            return refused(Refusal.CLASS_FULL, "All " + most + " places are taken.");
        }
        folder.put(place);
        return sent(place);
    }

    private EnrolmentAnswer sent(Place place) throws ProviderException, IOException, InterruptedException {
        int role = request.settings().get(ExternalProvider.STUDENT_ROLE);
        Optional<EnrolmentAnswer> error =
                changed(() -> site.enrol(place.course(), place.user(), role, true), () -> isListed(place), place);
        return error.isPresent() ? error.get() : done(place.at(Place.Step.RESERVED));
    }

    private EnrolmentAnswer activated(Place place) throws ProviderException, IOException, InterruptedException {
        int role = request.settings().get(ExternalProvider.STUDENT_ROLE);
        Optional<EnrolmentAnswer> error = changed(
                () -> site.enrol(place.course(), place.user(), role, false),
                () -> site.enrolled(place.course(), true).containsKey(place.user()),
                null);
        return error.isPresent() ? error.get() : done(place.at(Place.Step.CONFIRMED));
    }

    private EnrolmentAnswer takenOff(Place place) throws ProviderException, IOException, InterruptedException {
        Optional<EnrolmentAnswer> error =
                changed(() -> site.unenrol(place.course(), place.user()), () -> !isListed(place), null);
        if (error.isPresent()) {
            return error.get();
        }
        return isListed(place)
                ? refused(Refusal.OTHER, "The site lists the person still: the enrolment was made in another way.")
                : done(place.at(Place.Step.CANCELLED));
    }

    private interface Look {
        boolean isDone() throws ProviderException, IOException, InterruptedException;
    }

    /**
     * Has the site change something. Empty when it is done: the site said so, or its answer got lost and the site shows
     * it. Where neither is so, what was thrown goes on, and the host may ask again.
     */
    private Optional<EnrolmentAnswer> changed(Change change, Look look, @Nullable Place undone)
            throws ProviderException, IOException, InterruptedException {
        MoodleReply reply;
        try {
            reply = change.ask();
        } catch (IOException | ProviderException lost) {
            if (look.isDone()) {
                return Optional.empty();
            }
            throw lost;
        }
        if (!reply.failed()) {
            return Optional.empty();
        }
        if (undone != null) {
            folder.remove(undone);
        }
        if (reply.isAboutTheSource()) {
            reply.checked();
        }
        return Optional.of(
                refused(Refusal.OTHER, "The site answers with the error '" + SourceText.shown(reply.error()) + "'."));
    }

    private EnrolmentAnswer gone(Place place) {
        return place.step() == Place.Step.ASKED
                ? refused(Refusal.KEY_UNKNOWN, "Nothing was reserved under this key.")
                : refused(Refusal.OTHER, "The site no longer lists the person.");
    }

    private EnrolmentAnswer done(Place place) throws IOException {
        folder.put(place);
        return EnrolmentAnswer.accepted();
    }

    private boolean isListed(Place place) throws ProviderException, IOException, InterruptedException {
        return site.enrolled(place.course(), true).containsKey(place.user())
                || site.enrolled(place.course(), false).containsKey(place.user());
    }

    private boolean isStudent(JsonNode person) {
        return Completions.isStudent(person, request.settings());
    }

    private int seats(JsonNode course) {
        String own = CourseList.fields(course).getOrDefault("maxseats", "");
        try {
            return own.isBlank()
                    ? request.settings().find(ExternalProvider.MAX_SEATS).orElse(Seats.NO_LIMIT)
                    : SourceText.whole(own);
        } catch (IllegalArgumentException e) {
            return request.settings().find(ExternalProvider.MAX_SEATS).orElse(Seats.NO_LIMIT);
        }
    }

    private EnrolmentAnswer alone(Step step) throws ProviderException, IOException, InterruptedException {
        ReentrantLock lock = folder.lock(request.timeLeft());
        try {
            return step.take();
        } finally {
            lock.unlock();
        }
    }

    private static EnrolmentAnswer refused(Refusal why, String words) {
        return EnrolmentAnswer.refused(why, words);
    }
}
