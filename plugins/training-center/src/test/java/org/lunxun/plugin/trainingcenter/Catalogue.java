package org.lunxun.plugin.trainingcenter;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A center's catalogue as it might send it: two files, one of them out of an old system. */
final class Catalogue {

    private Catalogue() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("projects.csv"), """
                项目编号,项目名称,标准学时,培训方向,负责人电话
                P01,应急管理实务,24,应急管理、风险防控:0.3,13800000000
                P02,公文写作,8学时,公文写作,13800000000
                """.getBytes(Charset.forName("GBK")));
        Files.writeString(folder.resolve("sessions.csv"), """
                2027年度办班计划（单位：万元）,,,,,,
                期次编号,期次名称,项目编号,举办时间,培训学时,计划招生,培训费（万元）,授课方式,实施机构
                S1,应急管理实务第一期,P01,3月8日-10日,3天,60,0.18,集中面授,滨江培训中心
                S2,公文写作直播课,P02,2027.4.12—4.12,8,,０,直播,滨江培训中心
                S3,公文写作第二期,P02,四月,8,40,0.02,集中面授,滨江培训中心
                合计,,,,,100,,,
                """, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("trainers.csv"), """
                讲师姓名,讲师职称,擅长方向,所属机构,民族
                周老师,高级讲师,应急管理|公文写作,滨江培训中心,CANARY
                """, StandardCharsets.UTF_8);
    }
}
