package org.lunxun.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;

/** The cells of workbooks as text: a number in plain digits, a date as ISO 8601. */
final class WorkbookCells {

    /** More digits than these no spreadsheet program keeps. */
    private static final int EXACT_DIGITS = 15;

    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");
    private static final ConcurrentMap<String, Boolean> CUSTOM = new ConcurrentHashMap<>();
    private static final int CUSTOM_LIMIT = 10_000;

    private WorkbookCells() {}

    static CellValue of(@Nullable Cell cell) {
        if (cell == null) {
            return CellValue.EMPTY;
        }
        if (cell.getType() == CellType.ERROR) {
            return new CellValue(String.valueOf(cell.getRawValue()), CellValue.Form.ERROR);
        }
        if (cell.getValue() == null || cell.getType() == CellType.EMPTY) {
            return cell.getFormula() == null || cell.getFormula().isEmpty() ? CellValue.EMPTY : CellValue.NO_VALUE;
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell.getDataFormatId(), cell.getDataFormatString()) ? date(cell, number) : plain(number);
        }
        return CellValue.of(String.valueOf(cell.getValue()));
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
        if (CUSTOM.size() > CUSTOM_LIMIT) {
            CUSTOM.clear();
        }
        return CUSTOM.computeIfAbsent(format, WorkbookCells::showsDay);
    }

    private static boolean showsDay(String format) {
        String shown = NOT_SHOWN.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return shown.chars().anyMatch(c -> c == 'y' || c == 'm' || c == 'd')
                && !shown.contains("#")
                && !shown.contains("0");
    }

    private static CellValue date(Cell cell, BigDecimal number) {
        try {
            LocalDateTime date = cell.asDate();
            // Below 1 it is a time of the day, and no day.
            return date == null || number.compareTo(BigDecimal.ONE) < 0
                    ? plain(number)
                    : CellValue.of(date.toLocalDate().toString());
        } catch (ExcelReaderException | DateTimeException | NumberFormatException e) {
            return plain(number);
        }
    }

    private static CellValue plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() - stripped.scale() > EXACT_DIGITS) {
            BigDecimal rounded = stripped.round(new MathContext(EXACT_DIGITS));
            return new CellValue(rounded.unscaledValue().toString(), CellValue.Form.ROUNDED);
        }
        // What a program has calculated may end in binary dust: 0.30000000000000004.
        BigDecimal exact = stripped.precision() > EXACT_DIGITS
                ? stripped.round(new MathContext(EXACT_DIGITS)).stripTrailingZeros()
                : stripped;
        return CellValue.of(exact.scale() < -400 || exact.scale() > 400 ? exact.toString() : exact.toPlainString());
    }
}
