import Costing

/// The value of a figure.
public typealias FigureValue = Quantity
