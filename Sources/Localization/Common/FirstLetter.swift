extension String {
    /// For a phrase that begins a sentence: `cada 3 meses` → `Cada 3 meses`.
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
    /// For a label inside a sentence: `Name` → `name`. An acronym stays as it is: `CVC`.
    var lowercasedFirst: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}
