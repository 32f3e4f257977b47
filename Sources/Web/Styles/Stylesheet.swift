/// Every part of the design, in the order in which later rules may lean on earlier ones.
enum Stylesheet {
    static let text = [
        Tokens.css, BaseStyles.css, PageLayout.css, Colophon.css, SectionNav.css, Card.css, Amount.css, Badge.css,
        Buttons.css, Field.css, FormErrors.css, Tile.css, Choices.css, MethodTile.css, DataList.css, DataTable.css,
        Notice.css, EmptyState.css, ProductPicture.css, Assurance.css, SearchForm.css,
    ].joined(separator: "\n")
}
