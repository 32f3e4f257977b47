/// Where the sandbox's pages are. Each is named by 131 random bits: who has the address may act, nobody else finds it.
public enum SandboxAddress {
    public static func setupIntent(_ page: String, _ baseURL: String) -> String { "\(baseURL)/sandbox/enrol/\(page)" }
    public static func checkout(_ page: String, _ baseURL: String) -> String { "\(baseURL)/sandbox/checkout/\(page)" }
    public static func challenge(_ reference: String, _ baseURL: String) -> String {
        "\(baseURL)/sandbox/3ds/\(reference)"
    }
    public static func transfer(_ reference: String, _ baseURL: String) -> String {
        "\(baseURL)/sandbox/transfer/\(reference)"
    }
}
