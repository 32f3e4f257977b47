/// Every part of the design, in the order in which later rules may lean on earlier ones.
enum Stylesheet {
    static let text = compact(
        [
            Tokens.css, BaseStyles.css, PageLayout.css, Masthead.css, SectionNav.css, AccountMenu.css, Colophon.css,
            Card.css, Amount.css, Badge.css, Buttons.css, Field.css, FormErrors.css, Tile.css, Choices.css,
            BrandMark.css,
            MethodTile.css, MethodOrderScript.css, DataList.css, DataTable.css, Notice.css, EmptyState.css,
            ProductPicture.css, Assurance.css,
            Statement.css, RowGroup.css, Row.css, Paper.css, SearchForm.css, QuantityField.css,
            ProgressBar.css,
        ].joined(separator: "\n"))

    /// Without what only its authors read.
    static func compact(_ css: String) -> String {
        css.replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: "")
            .replacing(/\n\s*/, with: "\n")
            .replacing(/\s*\{\s*/, with: "{")
            .replacing(/;?\s*\}/, with: "}")
            .replacing("; ", with: ";")
    }
}
