package org.lunxun.plugin.partyschool;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Gives every cell as text: a number in plain digits, a date as ISO 8601. What the workbook itself has rounded (a number of
 * more than 15 digits) is given with an exponent, so that nothing takes it for what was typed.
 */
final class CellText {

    private static final int EXACT_DIGITS = 15;

    private CellText() {}

    static PlanSheet.Line line(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(of(row.getOptionalCell(i).orElse(null)));
        }
        return new PlanSheet.Line(row.getRowNum(), List.copyOf(cells));
    }

    static String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell.getDataFormatId(), cell.getDataFormatString()) ? date(cell, number) : plain(number);
        }
        return cell.getText();
    }

    /** Built-in formats 14–22, 27–36, 45–47, 50–58 (57 is 'm月d日' of zh-CN), or a custom one that shows a year, month or day. */
    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id == null) {
            return false;
        }
        if (id < 164) {
            return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        }
        if (format == null) {
            return false;
        }
        String shown = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
        return shown.matches(".*[ymd].*") && !shown.contains("#") && !shown.contains("0");
    }

    private static String date(Cell cell, BigDecimal number) {
        try {
            LocalDateTime date = cell.asDate();
            return date == null ? "" : date.toLocalDate().toString();
        } catch (ExcelReaderException | DateTimeException | NumberFormatException e) {
            return plain(number);
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.precision() - stripped.scale() > EXACT_DIGITS
                ? stripped.round(new java.math.MathContext(EXACT_DIGITS)).toString()
                : stripped.toPlainString();
    }
}
