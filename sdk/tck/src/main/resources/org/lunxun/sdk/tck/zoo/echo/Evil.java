package zoo;

public class Evil extends RuntimeException {
    @Override
    public String getMessage() {
        throw new Evil();
    }
}
