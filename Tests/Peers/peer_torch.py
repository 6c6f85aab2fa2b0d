"""PyTorch, eager: torch.nn and torch.optim.SGD as its tutorials have it, one example or batch a
step; the census hand-batched, network last, with the gradient written out."""

import sys

precision, folder = sys.argv[1:]

import torch

import statement

torch.set_num_threads(1)
dtype = {"f32": torch.float32, "f64": torch.float64}[precision]


def model_of(s):
    parts = []
    for w, b in s.networks[0].layers:
        linear = torch.nn.Linear(*w.shape, dtype=dtype)
        with torch.no_grad():
            linear.weight.copy_(torch.tensor(w.T))
            linear.bias.copy_(torch.tensor(b))
        parts += [linear, torch.nn.Sigmoid()]
    return torch.nn.Sequential(*parts)


def layers_of(model):
    linear = [part for part in model if isinstance(part, torch.nn.Linear)]
    return [(l.weight.detach().numpy().T, l.bias.detach().numpy()) for l in linear]


def train(s):
    x, y = torch.tensor(s.x, dtype=dtype).split(s.batch), torch.tensor(s.y, dtype=dtype).split(s.batch)

    def work():
        model = model_of(s)
        optimizer = torch.optim.SGD(model.parameters(), lr=s.alpha)
        for _ in range(s.amount):
            for inputs, target in zip(x, y):
                optimizer.zero_grad()
                (0.5 * torch.nn.functional.mse_loss(model(inputs), target)).backward()
                optimizer.step()
        return layers_of(model)

    return work, lambda layers: statement.mean_cost(layers, s.x, s.y)


def census(s):
    examples = [(float(x[0]), float(x[1]), float(y[0])) for x, y in zip(s.x, s.y)]

    @torch.inference_mode()
    def trained(group):
        w, b, v, c = (torch.tensor(part) for part in group)
        w1, w2 = w[0].clone(), w[1].clone()
        for _ in range(s.amount):
            for x1, x2, y in examples:
                z = b
                # What is multiplied by 0 need not be added.
                if x1:
                    z = z + w1
                if x2:
                    z = z + w2
                h = torch.sigmoid(z)
                o = torch.sigmoid((v * h).sum(0) + c)
                d = s.alpha * (y - o) * o * (1 - o)
                back = d * v * h * (1 - h)
                if x1:
                    w1 += back
                if x2:
                    w2 += back
                b = b + back
                v.addcmul_(d, h)
                c += d
        return torch.stack([w1, w2]).numpy(), b.numpy(), v.numpy(), c.numpy()

    def work():
        return [trained(g) for g in s.by_width({"f32": "float32", "f64": "float64"}[precision])]

    return work, lambda done: statement.census_cost(done, s.x, s.y)


def map_(s):
    points, model = torch.tensor(s.grid(), dtype=dtype), model_of(s)

    @torch.inference_mode()
    def work():
        return torch.cat([model(row) for row in points.split(s.amount)])

    return work, lambda pixels: float(pixels.double().mean())


def prepare(s):
    return {"training": train, "map": map_, "census": census}[s.kind](s)


if __name__ == "__main__":
    statement.answer(folder, prepare)
