package org.lunxun.sdk.tck;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The methods that a class file names, read out of its constant pool (JVM specification, 4.4). */
final class CalledMethods {

    /** One method that is named. */
    record Called(String owner, String name) {}

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> names = new HashMap<>();
    private final Map<Integer, int[]> pairs = new HashMap<>();
    private final List<Integer> methods = new ArrayList<>();

    private CalledMethods() {}

    /** Reads a class file; the stream is not closed. */
    static List<Called> of(InputStream classFile) throws IOException {
        CalledMethods read = new CalledMethods();
        read.pool(new DataInputStream(classFile));
        return read.methods.stream().map(read::called).toList();
    }

    private void pool(DataInputStream in) throws IOException {
        if (in.readInt() != 0xCAFEBABE) {
            throw new IOException("no class file");
        }
        in.readInt();
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 3, 4 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    i++;
                }
                case 7 -> names.put(i, in.readUnsignedShort());
                case 8, 16, 19, 20 -> in.readUnsignedShort();
                case 10, 11 -> {
                    methods.add(i);
                    pairs.put(i, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                }
                case 9, 12, 17, 18 -> pairs.put(i, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                case 15 -> {
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                }
                default -> throw new IOException("an unknown constant (" + tag + ")");
            }
        }
    }

    private Called called(int method) {
        int[] ownerAndType = Objects.requireNonNull(pairs.get(method));
        int[] nameAndType = Objects.requireNonNull(pairs.get(ownerAndType[1]));
        String owner = text(Objects.requireNonNull(names.get(ownerAndType[0])));
        return new Called(owner.replace('/', '.'), text(nameAndType[0]));
    }

    private String text(int index) {
        return Objects.requireNonNull(texts.get(index));
    }
}
