/**
 * The commands of {@code lunxun} as plain classes, made by constructor injection and wired by a program.
 *
 * <p>Entry type: {@link org.lunxun.cli.LunxunProgram}. It reads the words of a command line and yields an exit code;
 * results go to files or standard output, messages to standard error.
 */
@NullMarked
package org.lunxun.cli;

import org.jspecify.annotations.NullMarked;
