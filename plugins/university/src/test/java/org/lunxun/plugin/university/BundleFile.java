package org.lunxun.plugin.university;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes OneRoster bundles. */
final class BundleFile {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A small catalogue: two organisations, a term, a course, and one class with every column. */
    static BundleFile small() {
        return new BundleFile()
                .file(
                        "manifest.csv",
                        "propertyName,value",
                        "manifest.version,1.0",
                        "oneroster.version,1.2",
                        "file.orgs,bulk",
                        "file.academicSessions,bulk",
                        "file.courses,bulk",
                        "file.classes,bulk",
                        "file.users,absent")
                .file(
                        "orgs.csv",
                        "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.kind,metadata.region,metadata.places,metadata.creditCode",
                        "o-0,,,滨江大学,district,,,,,,",
                        "o-1,,,滨江大学继续教育学院,school,12330000000000002Y,o-0,,滨江市,120,",
                        "o-2,,,滨江大学法学院,department,,o-0,党校,,,")
                .file(
                        "academicSessions.csv",
                        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
                        "t-1,,,春,term,2027-03-01,2027-03-12,,2027",
                        "t-2,,,夏,term,2027-05-03,2027-05-07,,2027")
                .file(
                        "courses.csv",
                        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes,metadata.hours,metadata.topics",
                        "k-1,,,,数字政府,DG,,o-1,信息化,,24,数字治理:0.8")
                .file(
                        "classes.csv",
                        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods,metadata.minSeats,metadata.maxSeats,metadata.costPerSeat,metadata.mode,metadata.levels",
                        "c-1,,,数字政府研修班,,k-1,A,scheduled,,o-1,t-1,,,,20,60,3200,RESIDENTIAL,\"1031,1032\"");
    }

    BundleFile file(String name, String... lines) {
        files.put(name, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    BundleFile bytes(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    BundleFile without(String name) {
        files.remove(name);
        return this;
    }

    BundleFile folder(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path write(Path zipFile) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(zipFile))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipFile;
    }
}
