package zoo;

public class Wing {}
