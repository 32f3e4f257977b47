/// The addresses of a merchant's settings.
extension ConsolePaths {
    var settings: String { address(of: .merchantSettings) }
    var dunningSettings: String { settings + "/dunning" }
}
