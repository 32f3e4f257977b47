// What is filled in.

@inlinable public func form(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<form", attributes, content(), "</form>")
}
@inlinable public func fieldset(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<fieldset", attributes, content(), "</fieldset>")
}
@inlinable public func legend(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<legend", attributes, content(), "</legend>")
}
@inlinable public func label(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<label", attributes, content(), "</label>")
}
@inlinable public func button(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<button", attributes, content(), "</button>")
}
@inlinable public func select(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<select", attributes, content(), "</select>")
}
@inlinable public func option(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<option", attributes, content(), "</option>")
}
@inlinable public func textarea(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    element("<textarea", attributes, content(), "</textarea>")
}
@inlinable public func input(_ attributes: Attribute...) -> Markup { element("<input", attributes, .empty, "") }

// The two that components fill with lists of attributes.

@inlinable public func input(all attributes: [Attribute]) -> Markup { element("<input", attributes, .empty, "") }
@inlinable public func select(all attributes: [Attribute], @MarkupBuilder content: () -> Markup) -> Markup {
    element("<select", attributes, content(), "</select>")
}
