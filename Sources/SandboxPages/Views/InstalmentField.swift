import HTML
import Web

/// In how many instalments the bank is to lend what is paid.
struct InstalmentField: View {
    static let name = "instalments"
    private static let offered: [Int64] = [1, 2, 3, 6, 9, 12, 18, 24]

    let say: SandboxPhrases
    /// The most that may be chosen.
    let most: Int64
    let chosen: Int64

    var body: Markup {
        SelectField(
            Self.name, label: say.instalmentsLabel, value: "\(chosen)",
            options: Self.offered.filter { $0 <= most }.map { (value: "\($0)", label: say.instalments($0)) },
            hint: say.instalmentsHint
        ).body
    }
}
