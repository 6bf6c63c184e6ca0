package org.lunxun.plugin.partyschool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.tck.ProviderContract;

class PartySchoolProviderContractTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        Files.createDirectory(folder.resolve("places"));
        HandmadeWorkbook.workbook()
                .sheet("计划")
                .texts("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位")
                .texts("1", "法治班", "2027-03-08", "2027-03-12", "40", "市委党校")
                .texts("2", "党史班", "2027-04-05", "2027-04-09", "40", "市委党校")
                .texts("3", "网络班", "下个月", "2027-04-09", "40", "市委党校")
                .write(folder.resolve("plan.xlsx"));
        return ProviderContract.of(new PartySchoolProvider())
                .in(folder)
                .with("file", "plan.xlsx")
                .with("places", "places")
                .withTrialClass(OfferingId.of("1"))
                .tests();
    }
}
