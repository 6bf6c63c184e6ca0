package org.lunxun.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook made with another library than the one that reads it. */
final class Book {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private XSSFSheet sheet;

    Book(String sheet) {
        this.sheet = workbook.createSheet(sheet);
    }

    /** Writes one cell. */
    interface Content {
        void into(Cell cell);
    }

    /** A date as a number with one of the built-in formats. */
    static Content date(String day, int format) {
        return cell -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) format);
            cell.setCellStyle(style);
            set(cell, LocalDate.parse(day));
        };
    }

    /** A date as a number with a format of its own. */
    static Content date(String day, String format) {
        return cell -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            set(cell, LocalDate.parse(day));
        };
    }

    private static void set(Cell cell, LocalDate day) {
        boolean since1904 = ((XSSFWorkbook) cell.getSheet().getWorkbook()).isDate1904();
        cell.setCellValue(DateUtil.getExcelDate(day, since1904));
    }

    /** A formula whose value the workbook does not keep. */
    static Content formula(String formula) {
        return cell -> cell.setCellFormula(formula);
    }

    /** A formula with the value that Excel would have kept. */
    static Content calculated(String formula, double value) {
        return cell -> {
            cell.setCellFormula(formula);
            cell.setCellValue(value);
        };
    }

    Book sheet(String name) {
        sheet = workbook.createSheet(name);
        return this;
    }

    /** Writes the next row: texts, numbers, {@link Content}; null leaves a cell out. */
    Book row(Object... cells) {
        return rowAt(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1, cells);
    }

    Book rowAt(int index, Object... cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof String text) {
                row.createCell(i).setCellValue(text);
            } else if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] instanceof Boolean truth) {
                row.createCell(i).setCellValue(truth);
            } else if (cells[i] instanceof Content content) {
                content.into(row.createCell(i));
            }
        }
        return this;
    }

    Book merged(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    Book with(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
            workbook.close();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
